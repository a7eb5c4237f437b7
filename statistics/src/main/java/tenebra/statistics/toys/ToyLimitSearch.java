package tenebra.statistics.toys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * Finds the strength at which CLs falls to 1 - confidence. Few toys bracket it; then all new toys, with new numbers, are made
 * where a fit of ln CLs to all toys so far puts the limit, until its error is small enough. The expected band comes from a
 * ladder of strengths. For one thread; the runner spreads the toys.
 */
public final class ToyLimitSearch {
    private static final double LADDER = 1.25;
    private static final int MAX_STEPS = 120;
    private static final long MOST_TOYS = 400_000_000;
    private static final int ENOUGH_BACKGROUND = 8;
    private static final double[] SURROUNDINGS = {0.7, 0.85, 1.15, 1.3};

    private final ToySource source;
    private final ToyRunner runner;
    private final ToySettings settings;
    private final ToyProgress progress;
    private final double tail;
    private int few;
    private final List<ToySample> samples = new ArrayList<>();
    private long next;

    public ToyLimitSearch(ToySource source, ToyRunner runner, ToySettings settings, double confidence) {
        this(source, runner, settings, new Goal(confidence, ToyProgress.SILENT));
    }

    /** What is looked for, and who hears of the way there. */
    public record Goal(double confidence, ToyProgress progress) {
        public Goal {
            Check.inRange("confidence level", confidence, 0.01, 0.999999, "");
        }
    }

    public ToyLimitSearch(ToySource source, ToyRunner runner, ToySettings settings, Goal goal) {
        this.source = source;
        this.runner = runner;
        this.settings = settings;
        progress = goal.progress;
        tail = 1 - goal.confidence;
        few = (int) Math.min(1_000_000, Math.max(400, Math.ceil(40 / tail)));
    }

    /** The limit, looked for from a strength of its order of magnitude. */
    public ToyLimit from(double start) {
        double centre = bracketed(start);
        requireCounts(centre);
        for (double factor : SURROUNDINGS) {
            sample(factor * centre, 5 * few);
        }
        Crossing limit = settings.isAdaptive() ? precise(centre) : fixed(centre);
        List<Crossing> expected = band(limit.strength());
        limit = fit(0, limit.strength());
        boolean isPrecise = !settings.isAdaptive() || limit.error() <= 1.2 * settings.precision() * limit.strength();
        return new ToyLimit(limit, expected, closest(limit.strength()), 2 * next, isPrecise);
    }

    /** Where CLs passes the tail between two probes, by steps of two and interpolation of the logarithm. */
    private double bracketed(double start) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start;
        for (int step = 0; low == 0 || high == Double.POSITIVE_INFINITY; step++) {
            requireProgress(step);
            if (probe(x) >= tail) {
                low = x;
                x *= 2;
            } else {
                high = x;
                x /= 2;
            }
        }
        for (int round = 0; round < 3; round++) {
            double middle = Math.sqrt(low * high);
            if (probe(middle) >= tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    /** CLs with few toys; with more where hardly any background-only toy is as unlike signal as the data. */
    private double probe(double strength) {
        int toys = few;
        while (true) {
            ToyCls cls = sample(strength, toys).observed();
            if (cls.background().passed() >= ENOUGH_BACKGROUND || cls.both().passed() >= ENOUGH_BACKGROUND) {
                return cls.value();
            }
            if (toys >= 1_000_000) {
                throw TenebraException.resource(
                        "STA-040",
                        "the data have far fewer events than the background expects: %d of %d background-only toys are like them; check the background"
                                .formatted(cls.background().passed(), toys));
            }
            toys = Math.min(1_000_000, 8 * toys);
        }
    }

    /** Where few background-only toys are like the data, so many more toys are few. */
    private void requireCounts(double centre) {
        probe(centre);
        double background = samples.getLast().observed().background().value();
        few = (int) Math.min(1_000_000, Math.max(few, Math.ceil(20 / (tail * Math.max(background, 1e-6)))));
    }

    private Crossing precise(double begin) {
        Crossing limit = fit(0, begin);
        long used = few;
        while (limit.error() > settings.precision() * limit.strength() && 2 * next < MOST_TOYS) {
            double lack = limit.error() / (settings.precision() * limit.strength());
            long wanted = (long) (5.0 * few * lack * lack);
            int batch = (int) Math.min(wanted, Math.max(5L * few, used));
            progress.toys(2 * next, 2 * (next + Math.max(wanted, batch)));
            sample(limit.strength(), batch);
            used += batch;
            limit = fit(0, limit.strength());
        }
        return limit;
    }

    private Crossing fixed(double begin) {
        Crossing limit = fit(0, begin);
        int half = settings.toys() / 2;
        for (int batch : new int[] {half, settings.toys() - half}) {
            progress.toys(2 * next, 2 * (next + batch));
            sample(limit.strength(), batch);
            limit = fit(0, limit.strength());
        }
        return limit;
    }

    /** Fits again where the first centre was off, so that the window lies around the limit. */
    private Crossing fit(int curve, double centre) {
        Crossing first = ClsFit.of(samples, curve, centre, tail);
        return ClsFit.of(samples, curve, first.strength(), tail);
    }

    private List<Crossing> band(double limit) {
        int toys = settings.isAdaptive() ? 10 * few : Math.min(settings.toys(), 50 * few);
        double x = limit;
        for (int step = 0; sample(x, toys).curve(1).value() < tail; step++) {
            requireProgress(step);
            x /= LADDER;
        }
        sample(x / LADDER, toys);
        x = limit;
        int beyond = 0;
        for (int step = 0; beyond < 2; step++) {
            requireProgress(step);
            x *= LADDER;
            beyond += sample(x, toys).curve(5).value() < tail ? 1 : 0;
        }
        samples.sort(Comparator.comparingDouble(ToySample::strength));
        List<Crossing> crossings = new ArrayList<>();
        double last = 0;
        for (int curve = 1; curve <= 5; curve++) {
            Crossing found = fit(curve, highestCrossing(curve, toys));
            last = Math.max(last, found.strength()); // equal ones may differ within their errors
            crossings.add(new Crossing(last, found.error()));
        }
        return crossings;
    }

    /** Between the highest strength of the ladder that is not excluded and the next one. */
    private double highestCrossing(int curve, int toys) {
        double above = Double.NaN;
        for (ToySample sample : samples.reversed()) {
            if (sample.observed().both().toys() < toys) {
                continue;
            }
            if (sample.curve(curve).value() >= tail) {
                return Double.isNaN(above) ? sample.strength() : Math.sqrt(above * sample.strength());
            }
            above = sample.strength();
        }
        return above;
    }

    private ToySample sample(double strength, int toys) {
        ToyPoint point = source.at(strength);
        double[] both = runner.statistics(point, Hypothesis.SIGNAL_AND_BACKGROUND, next, toys);
        double[] background = runner.statistics(point, Hypothesis.BACKGROUND, next, toys);
        next += toys;
        ToySample sample = ToySample.of(strength, point.observed(), both, background);
        samples.add(sample);
        progress.toys(2 * next, 2 * next);
        return sample;
    }

    private ToySample closest(double strength) {
        return samples.stream()
                .min(Comparator.comparingDouble((ToySample sample) -> Math.abs(sample.strength() - strength))
                        .thenComparingLong(sample -> -sample.observed().both().toys()))
                .orElseThrow();
    }

    private void requireProgress(int step) {
        if (step > MAX_STEPS) {
            throw TenebraException.resource(
                    "STA-014", "no upper limit found: CLs does not reach %s at any strength".formatted(tail));
        }
    }
}
