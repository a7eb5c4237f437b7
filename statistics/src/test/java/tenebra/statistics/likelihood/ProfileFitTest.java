package tenebra.statistics.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

class ProfileFitTest {
    /** Outside truth: a simplex, which knows no derivatives, started again and again, finds nothing lower. */
    @ParameterizedTest
    @CsvSource({"PIECEWISE, 20", "SMOOTH, 20", "PIECEWISE, 0.4", "SMOOTH, 0.4", "PIECEWISE, 2000"})
    void simplexFindsNothingLower(Interpolation interpolation, double size) {
        RandomModels random = new RandomModels(21, size);
        for (int k = 0; k < 3; k++) {
            BinnedModel model = WorkspaceModels.of(random.workspace(), interpolation);
            ProfileFit fit = new ProfileFit(model);
            double free = fit.atBestStrength(model.initial());
            assertNothingLower(model, fit.parameters(), free, false);
            double fixed = fit.atStrength(0.7, model.initial());
            assertThat(fixed).isGreaterThanOrEqualTo(free - 1e-10);
            assertNothingLower(model, fit.parameters(), fixed, true);
        }
    }

    private static void assertNothingLower(BinnedModel model, double[] best, double minimum, boolean isFixed) {
        Evaluation evaluation = new Evaluation(model);
        double[] found = best.clone();
        double[] counts = model.observed();
        double[] auxiliary = model.auxiliary();
        assertThat(evaluation.value(counts, auxiliary, found)).isCloseTo(minimum, within(1e-10 * (1 + minimum)));
        double[] lower = model.parameters().stream()
                .mapToDouble(p -> Math.max(p.lower(), -5))
                .toArray();
        double[] upper = model.parameters().stream()
                .mapToDouble(p -> Math.min(p.upper(), 50))
                .toArray();
        MultivariateFunction function = point -> {
            double[] place = point.clone();
            place[model.strength()] = isFixed ? found[model.strength()] : place[model.strength()];
            return evaluation.value(counts, auxiliary, place);
        };
        MultivariateFunctionMappingAdapter bounded = new MultivariateFunctionMappingAdapter(function, lower, upper);
        double[] inside = new double[found.length];
        for (int j = 0; j < inside.length; j++) {
            double margin = 1e-3 * (upper[j] - lower[j]);
            inside[j] = Math.min(Math.max(found[j], lower[j] + margin), upper[j] - margin);
        }
        double[] from = bounded.boundedToUnbounded(inside);
        for (int restart = 0; restart < 2; restart++) {
            PointValuePair lowest = new SimplexOptimizer(1e-14, 1e-14)
                    .optimize(
                            new MaxEval(200_000),
                            new ObjectiveFunction(bounded),
                            GoalType.MINIMIZE,
                            new InitialGuess(from),
                            new NelderMeadSimplex(from.length, 0.3));
            assertThat(lowest.getValue()).isGreaterThanOrEqualTo(minimum - 1e-9 * (1 + minimum));
            from = lowest.getPoint();
        }
    }

    /** Law: where data and model are not at odds, the same minimum from wherever it starts. */
    @ParameterizedTest
    @EnumSource
    void theStartDoesNotMatter(Interpolation interpolation) {
        Random random = new Random(22);
        for (int k = 0; k < 300; k++) {
            BinnedModel model = counting(random, interpolation);
            ProfileFit fit = new ProfileFit(model);
            double usual = fit.atBestStrength(model.initial());
            for (int start = 0; start < 5; start++) {
                double[] place = random.doubles(model.parameters().size(), 0, 2).toArray();
                assertThat(fit.atBestStrength(place)).isCloseTo(usual, within(1e-10 * (1 + usual)));
            }
        }
    }

    /** Three channels, two backgrounds each, five nuisances with unequal effects up and down. */
    private static BinnedModel counting(Random random, Interpolation interpolation) {
        double size = random.nextBoolean() ? 0.5 : 30;
        double[] signal = random.doubles(3, size / 2, 2 * size).toArray();
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double expected = size + signal[i];
            channels.add(new Channel(
                    "run " + i,
                    (int) Math.max(0, Math.rint(expected + Math.sqrt(expected) * random.nextGaussian())),
                    List.of(
                            new Background("a", size / 2, List.of(effect(random, "a"))),
                            new Background("b", size / 2, List.of(effect(random, "b"), effect(random, "c")))),
                    List.of(effect(random, "efficiency"), effect(random, "c" + i))));
        }
        return CountingModels.of(new CountingModel(channels), signal, interpolation);
    }

    private static Effect effect(Random random, String name) {
        return new Effect(name, 1.05 + 0.2 * random.nextDouble(), 0.95 - 0.2 * random.nextDouble());
    }

    private static BinnedModel kinked(int... observed) {
        List<Effect> onBackground = List.of(new Effect("kinked", 1.4, 0.9), Effect.relative("b", 0.3));
        return CountingModels.of(
                new CountingModel(Arrays.stream(observed)
                        .mapToObj(n -> new Channel(
                                "run " + n,
                                n,
                                List.of(new Background("b", 1.3, onBackground)),
                                List.of(new Effect("efficiency", 1.1, 0.7))))
                        .toList()),
                Arrays.stream(observed).mapToDouble(n -> 0.5).toArray(),
                Interpolation.PIECEWISE);
    }

    /** Law: at a kink the minimum is lower than its neighbours on both sides. */
    @Test
    void minimaAtKinksAreFound() {
        BinnedModel model = kinked(0, 1, 4);
        Random random = new Random(5);
        ProfileFit fit = new ProfileFit(model);
        Evaluation evaluation = new Evaluation(model);
        double[] counts = new double[3];
        double[] auxiliary = new double[4];
        fit.use(counts, auxiliary);
        for (int k = 0; k < 2000; k++) {
            for (int i = 0; i < 3; i++) {
                counts[i] = random.nextInt(5);
                auxiliary[i + 1] = random.nextGaussian();
            }
            double minimum = k % 2 == 0 ? fit.atStrength(1.5, model.initial()) : fit.atBestStrength(model.initial());
            double[] place = fit.parameters().clone();
            for (int j = k % 2 == 0 ? 1 : 0; j < place.length; j++) {
                for (double move : new double[] {-1e-3, 1e-3, -1e-6, 1e-6}) {
                    double[] moved = place.clone();
                    moved[j] = j == 0 ? Math.max(0, place[j] + move) : place[j] + move;
                    assertThat(evaluation.value(counts, auxiliary, moved)).isGreaterThanOrEqualTo(minimum - 1e-12);
                }
            }
        }
    }

    /** Outside truth: closed forms of one bin. */
    @Test
    void oneBinIsKnown() {
        for (int n : new int[] {0, 1, 3, 250}) {
            double background = 1.25;
            BinnedModel model = CountingModels.of(
                    new CountingModel(List.of(Channel.known("a", n, background))),
                    new double[] {0.5},
                    Interpolation.PIECEWISE);
            ProfileFit fit = new ProfileFit(model);
            double atBest = fit.atBestStrength(model.initial());
            double best = Math.max(0, (n - background) / 0.5);
            assertThat(fit.parameters()[0]).isCloseTo(best, within(1e-6 * (1 + best)));
            double rate = background + 0.5 * best;
            double expected = rate - n + (n > 0 ? n * Math.log(n / rate) : 0);
            assertThat(atBest).isCloseTo(expected, within(1e-12));
            fit.atStrength(4, model.initial());
            assertThat(fit.slope()).isCloseTo(0.5 * (1 - n / (2 + background)), within(1e-12));
        }
    }

    /** Law: data that agree with the model everywhere are fitted perfectly, whatever the scale of the strength. */
    @ParameterizedTest
    @CsvSource({"1", "1e-9", "1e9"})
    void asimovDataAreFittedPerfectly(double scale) {
        double[] signal = {3 * scale, 1 * scale};
        Effect shared = Effect.relative("shared", 0.2);
        BinnedModel model = CountingModels.of(
                new CountingModel(List.of(
                        new Channel("a", 0, List.of(new Background("b", 0.4, List.of(shared))), List.of(shared)),
                        new Channel("b", 0, List.of(new Background("b", 7, List.of(shared))), List.of()))),
                signal,
                Interpolation.SMOOTH);
        double[] truth = {1.7 / scale, 0.4};
        double[] counts = new double[2];
        double[] auxiliary = new double[2];
        new Evaluation(model).rates(truth, counts);
        model.expectedAuxiliary(truth, auxiliary);
        ProfileFit fit = new ProfileFit(model);
        fit.use(counts, auxiliary);
        assertThat(fit.atBestStrength(new double[] {0, 0})).isBetween(0.0, 1e-13);
        assertThat(fit.parameters()[0] * scale).isCloseTo(1.7, within(1e-6));
        assertThat(fit.parameters()[1]).isCloseTo(0.4, within(1e-6));
    }

    /** Events where nothing is expected without signal: infinitely unlikely at zero strength, not at the best. */
    @Test
    void eventsWithoutBackgroundNeedSignal() {
        BinnedModel model = CountingModels.of(
                new CountingModel(List.of(Channel.known("clean", 2, 0), Channel.known("dirty", 3, 3))),
                new double[] {1, 0.2},
                Interpolation.PIECEWISE);
        ProfileFit fit = new ProfileFit(model);
        assertThat(fit.atStrength(0, model.initial())).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(fit.slope()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(fit.atBestStrength(new double[] {0})).isLessThan(0.2);
        assertThat(fit.parameters()[0]).isBetween(1.0, 2.1);
    }
}
