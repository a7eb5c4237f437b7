package tenebra.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Xoroshiro;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.profiled.ProfiledToys;
import tenebra.statistics.profiled.Statistic;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.Hypothesis;
import tenebra.statistics.toys.PoissonSampler;
import tenebra.statistics.toys.ToyPoint;
import tenebra.statistics.toys.ToyRunner;
import tenebra.statistics.toys.ToySample;

/**
 * Coverage of 90 % limits and intervals by simulated experiments: how often they hold the true signal. The background is
 * what it is (its nuisance is 0), its measurement fluctuates with its error, the count is drawn. Prints a table in Markdown.
 */
@Tag("validation")
class CoverageValidationTest {
    private static final int EXPERIMENTS = 400;
    private static final int TOYS = 1000;
    private static final double TAIL = 0.1;
    private static final List<String> NAMES = List.of("exact", "hybrid", "asymptotic", "toys", "Feldman-Cousins");
    private static final double[][] BACKGROUNDS = {{0.53, 0}, {0.53, 0.17}, {6, 0}, {6, 1.5}};
    private static final double[] SIGNALS = {0.5, 2, 5};

    private final StringBuilder table = new StringBuilder(
            "| background | true signal | exact | hybrid | asymptotic | toys | Feldman-Cousins |\n|---|---|---|---|---|---|---|\n");

    @Test
    void limitsHoldTheTruth() {
        try (ToyRunner runner = new ToyRunner(1, 2)) {
            for (double[] background : BACKGROUNDS) {
                for (double signal : SIGNALS) {
                    double[] covered = coverage(background[0], background[1], signal, runner);
                    report(background, signal, covered);
                    if (background[1] == 0) {
                        // CLs and Feldman-Cousins never cover less than they say where rates are known; 4 errors of
                        // 400, 1 of the toys
                        assertThat(covered[0]).isGreaterThan(0.84);
                        assertThat(covered[1]).isEqualTo(covered[0]);
                        assertThat(covered[3]).isGreaterThan(0.83);
                        assertThat(covered[4]).isGreaterThan(0.83);
                    } else {
                        assertThat(covered[1]).as("hybrid").isGreaterThan(0.84);
                    }
                }
            }
        } finally {
            System.out.println(table);
        }
    }

    private void report(double[] background, double signal, double[] covered) {
        table.append(String.format(Locale.ROOT, "| %s +- %s | %s |", background[0], background[1], signal));
        for (double share : covered) {
            table.append(String.format(Locale.ROOT, " %.3f |", share));
        }
        table.append("\n");
    }

    /** Shares of the experiments whose limits hold the truth, one for each method. */
    private static double[] coverage(double background, double error, double signal, ToyRunner runner) {
        RandomStreams streams = RandomStreams.of(1, "coverage " + background + " " + error + " " + signal);
        Xoroshiro random = new Xoroshiro();
        double[] covered = new double[NAMES.size()];
        Map<Long, boolean[]> known = new HashMap<>();
        for (int k = 0; k < EXPERIMENTS; k++) {
            random.seed(streams.event(k));
            long observed = PoissonSampler.next(signal + background, random);
            double measured = background * Math.pow(1 + error / background, random.gaussian());
            boolean[] holds = error > 0
                    ? holds(model(observed, measured, error / background), signal, runner)
                    : known.computeIfAbsent(observed, n -> holds(model(n, background, 0), signal, runner));
            for (int m = 0; m < covered.length; m++) {
                covered[m] += holds[m] ? 1.0 / EXPERIMENTS : 0;
            }
        }
        return covered;
    }

    private static CountingModel model(long observed, double background, double relativeError) {
        List<Effect> effects = relativeError > 0 ? List.of(Effect.relative("background", relativeError)) : List.of();
        return new CountingModel(List.of(new Channel(
                "run", (int) observed, List.of(new Background("background", background, effects)), List.of())));
    }

    /** Whether each method leaves the true signal in. */
    private static boolean[] holds(CountingModel model, double signal, ToyRunner runner) {
        boolean[] holds = new boolean[NAMES.size()];
        double[] events = {signal};
        List<Method> methods =
                new ArrayList<>(List.of(Method.EXACT_COUNTING, Method.HYBRID_AVERAGED, Method.ASYMPTOTIC));
        for (int m = 0; m < methods.size(); m++) {
            holds[m] = ClsCalculator.of(model, methods.get(m)).observed(events) >= TAIL;
        }
        BinnedModel binned = CountingModels.of(model, new double[] {1}, Interpolation.PIECEWISE);
        holds[3] =
                sample(binned, Statistic.UPPER_LIMIT, signal, runner).observed().value() >= TAIL;
        holds[4] = sample(binned, Statistic.TWO_SIDED, signal, runner)
                        .observed()
                        .both()
                        .value()
                >= TAIL;
        return holds;
    }

    private static ToySample sample(BinnedModel model, Statistic statistic, double signal, ToyRunner runner) {
        ToyPoint point = new ProfiledToys(model, statistic, Ensemble.CONDITIONAL).at(signal);
        return ToySample.of(
                signal,
                point.observed(),
                runner.statistics(point, Hypothesis.SIGNAL_AND_BACKGROUND, 0, TOYS),
                runner.statistics(point, Hypothesis.BACKGROUND, 0, TOYS));
    }
}
