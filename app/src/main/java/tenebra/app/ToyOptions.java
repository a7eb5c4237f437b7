package tenebra.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenebra.campaign.engine.Progress;
import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToySettings;

/** How many toys of which kind, for commands that make limits. */
final class ToyOptions {
    @Option(
            names = "--ensemble",
            description =
                    "Toys: conditional (nuisances at their best fit, profile likelihood ratio) or hybrid (nuisances averaged) (default: ${DEFAULT-VALUE}).")
    private String ensemble = "conditional";

    @Option(
            names = "--toys",
            paramLabel = "N",
            description = "Toys of each hypothesis near the limit (default: as many as --precision needs).")
    private @Nullable Integer toys;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "Relative standard error of the limit by toys (default: 0.005).")
    private @Nullable Double precision;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the toys (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads for toys (default: all processors). Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--feldman-cousins",
            description =
                    "The unified interval of Feldman and Cousins in place of the CLs limit: exact for one channel with known background, else by toys.")
    private boolean feldmanCousins;

    boolean isFeldmanCousins() {
        return feldmanCousins;
    }

    ToySettings settings() {
        if (toys != null && precision != null) {
            throw TenebraException.usage("STA-042", "give --toys or --precision, not both");
        }
        ToySettings settings = ToySettings.STANDARD
                .with(Choice.named(
                        ensemble,
                        Ensemble.values(),
                        ToyOptions::nameOf,
                        allowed -> TenebraException.usage(
                                "STA-043", "unknown ensemble '%s'; allowed: %s".formatted(ensemble, allowed))))
                .withSeed(seed)
                .withThreads(threads);
        if (toys != null) {
            return settings.withToys(toys);
        }
        return precision != null ? settings.withPrecision(precision) : settings;
    }

    static String nameOf(Ensemble ensemble) {
        return ensemble.name().toLowerCase(Locale.ROOT);
    }

    /** A bar of progress on standard error. */
    Bar bar(Terminal terminal) {
        return new Bar(ProgressBar.on(terminal));
    }

    /** Shows toys on a bar, which begins where many of them are left. */
    static final class Bar implements ToyProgress {
        private static final long MANY = 500_000;
        private final Progress bar;
        private long total;
        private long shown;

        private Bar(Progress bar) {
            this.bar = bar;
        }

        @Override
        public void toys(long done, long expected) {
            if (total == 0 && expected - done >= MANY) {
                total = expected;
                bar.begin("toys", total, 0);
            }
            if (total > 0) {
                long now = Math.min(done, total);
                bar.advance(Math.max(0, now - shown));
                shown = Math.max(shown, now);
            }
        }

        void end() {
            if (total > 0) {
                bar.end();
            }
        }
    }
}
