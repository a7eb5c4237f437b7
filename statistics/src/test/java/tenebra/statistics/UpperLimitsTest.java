package tenebra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;
import tenebra.statistics.cls.BackgroundOutcomes;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

class UpperLimitsTest {
    private static final double[] ONE = {1};

    private static CountingModel known(int observed, double background) {
        return new CountingModel(List.of(Channel.known("run", observed, background)));
    }

    /** One channel with absolute background error and relative signal error. */
    private static CountingModel uncertain(int observed, double background, double error, double signalError) {
        Background part =
                new Background("background", background, List.of(Effect.relative("background", error / background)));
        return new CountingModel(List.of(
                new Channel("run", observed, List.of(part), List.of(Effect.relative("efficiency", signalError)))));
    }

    private static double limit(CountingModel model, double confidence, Method method) {
        return UpperLimits.of(model, ONE, confidence, method).upperLimit();
    }

    /** Outside truth: with no event seen CLs = exp(-s) whatever the background. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1e-9, 0.07, 0.53, 3.0, 50})
    void zeroObservedGivesLogarithmOfTheTail(double background) {
        for (Method method : List.of(Method.EXACT_COUNTING, Method.HYBRID_AVERAGED)) {
            assertThat(limit(known(0, background), 0.90, method)).isCloseTo(Math.log(10), within(1e-9));
            assertThat(limit(known(0, background), 0.95, method)).isCloseTo(Math.log(20), within(1e-9));
        }
    }

    /** Outside truth: roots of P(N <= n | s + b) = 0.1 P(N <= n | b). */
    @ParameterizedTest
    @CsvSource({"1, 0, 3.889720", "1, 0.53, 3.490933", "3, 1.2, 5.535761"})
    void oneChannelAgreesWithThePoissonSum(int observed, double background, double reference) {
        assertThat(limit(known(observed, background), 0.90, Method.EXACT_COUNTING))
                .isCloseTo(reference, within(6e-7));
    }

    /** Outside truth: with nothing seen anywhere only the sum of all signals counts. */
    @Test
    void fiveEmptyChannelsShareLogarithmOfTen() {
        double[] backgrounds = {0.01, 0.07, 0.2, 0.0, 0.22};
        double[] weights = {0.1, 0.5, 0.2, 0.7, 0.3};
        CountingModel model = new CountingModel(IntStream.range(0, 5)
                .mapToObj(i -> Channel.known("run " + i, 0, backgrounds[i]))
                .toList());
        LimitResult result = UpperLimits.of(model, weights, 0.90, Method.EXACT_COUNTING);
        assertThat(result.upperLimit() * 1.8).isCloseTo(Math.log(10), within(1e-9));
        assertThat(result.expectedUpperLimit()).isSorted();
    }

    /** Law: a channel that is split in parts with the same ratio of signal to background carries the same information. */
    @Test
    void splittingAChannelChangesNothing() {
        CountingModel whole = known(2, 0.6);
        CountingModel parts = new CountingModel(
                List.of(Channel.known("a", 1, 0.2), Channel.known("b", 0, 0.1), Channel.known("c", 1, 0.3)));
        LimitResult one = UpperLimits.of(whole, ONE, 0.9, Method.EXACT_COUNTING);
        LimitResult three = UpperLimits.of(parts, new double[] {2 / 6.0, 1 / 6.0, 0.5}, 0.9, Method.EXACT_COUNTING);
        assertThat(three.upperLimit()).isCloseTo(one.upperLimit(), within(1e-8));
        for (int k = 0; k < 5; k++) {
            assertThat(three.expectedUpperLimit().get(k))
                    .isCloseTo(one.expectedUpperLimit().get(k), within(1e-7));
        }
    }

    /** Law: the order of channels and the scale of the weights have no say. */
    @Test
    void orderOfChannelsChangesNothing() {
        Channel a = Channel.known("a", 1, 0.2);
        Channel b = Channel.known("b", 0, 1.3);
        LimitResult ab =
                UpperLimits.of(new CountingModel(List.of(a, b)), new double[] {0.4, 0.9}, 0.9, Method.HYBRID_AVERAGED);
        LimitResult ba =
                UpperLimits.of(new CountingModel(List.of(b, a)), new double[] {9, 4}, 0.9, Method.HYBRID_AVERAGED);
        assertThat(10 * ba.upperLimit()).isCloseTo(ab.upperLimit(), within(1e-8));
        assertThat(10 * ba.expectedUpperLimit().get(3))
                .isCloseTo(ab.expectedUpperLimit().get(3), within(1e-8));
    }

    /** Outside truth: average of exp(-s 1.1^theta) over a unit Gaussian is 0.1 (2.316 on the reference page). */
    @Test
    void signalUncertaintyWeakensTheAveragedLimit() {
        assertThat(limit(uncertain(0, 0.53, 0.17, 0.1), 0.9, Method.HYBRID_AVERAGED))
                .isCloseTo(2.316, within(1e-3));
    }

    /** Outside truth: reference page, 3.13. */
    @Test
    void deficitOnUncertainBackground() {
        assertThat(limit(uncertain(2, 6.0, 1.5, 0), 0.9, Method.HYBRID_AVERAGED))
                .isCloseTo(3.13, within(6e-3));
    }

    /** Outside truth: reference page; at b -> 0 it is z^2/2 with z = 1.644854. */
    @ParameterizedTest
    @CsvSource({
        "0, 1e-9, 0, 0, 1.352772, 1e-6",
        "0, 0.07, 0.03, 0, 1.436, 6e-4",
        "0, 0.53, 0.17, 0, 1.642, 6e-4",
        "2, 6.0, 1.5, 0, 2.80, 6e-3",
        "100, 90, 5, 0.1, 26.43, 6e-3"
    })
    void asymptoticLimits(
            int observed, double background, double error, double signalError, double reference, double tolerance) {
        LimitResult result =
                UpperLimits.of(uncertain(observed, background, error, signalError), ONE, 0.9, Method.ASYMPTOTIC);
        assertThat(result.upperLimit()).isCloseTo(reference, within(tolerance));
        assertThat(result.expectedUpperLimit()).isSorted();
        assertThat(result.warnings().isEmpty()).isEqualTo(observed == 100);
    }

    @Test
    void asymptoticLimitWithoutBackgroundIsHalfTheSquareOfTheQuantile() {
        assertThat(limit(known(0, 0), 0.9, Method.ASYMPTOTIC)).isCloseTo(1.352772, within(1e-6));
    }

    /** The asymptotic method is not refused where events are seen without any background. */
    @Test
    void asymptoticLimitExistsWithEventsButNoBackground() {
        assertThat(limit(known(3, 0), 0.9, Method.ASYMPTOTIC)).isBetween(4.0, 8.0);
    }

    /** Limit case: at large counts the averaged and the asymptotic limit agree within a few per cent. */
    @Test
    void largeCountsAgreeBetweenMethods() {
        CountingModel model = uncertain(100, 90, 5, 0.1);
        double asymptotic = limit(model, 0.9, Method.ASYMPTOTIC);
        assertThat(limit(model, 0.9, Method.HYBRID_AVERAGED)).isCloseTo(asymptotic, within(0.03 * asymptotic));
        assertThat(limit(known(100, 90), 0.9, Method.EXACT_COUNTING)).isBetween(20.0, asymptotic);
    }

    /** Outside truth: 2.948864, the Poisson average of exact limits at b = 0.53; what was seen plays no part. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void meanExpectedLimit(int observed) {
        assertThat(UpperLimits.meanExpected(known(observed, 0.53), ONE, 0.9, Method.EXACT_COUNTING)
                        .strength())
                .isCloseTo(2.948864, within(6e-7));
    }

    /** Law: channels with one ratio of signal to background are one channel, on the average as well. */
    @Test
    void meanOfASplitChannelIsThatOfTheWhole() {
        CountingModel parts = new CountingModel(List.of(Channel.known("a", 0, 0.2), Channel.known("b", 0, 0.4)));
        MeanExpectedLimit split =
                UpperLimits.meanExpected(parts, new double[] {1 / 3.0, 2 / 3.0}, 0.9, Method.EXACT_COUNTING);
        MeanExpectedLimit whole = UpperLimits.meanExpected(known(0, 0.6), ONE, 0.9, Method.EXACT_COUNTING);
        assertThat(split.strength()).isCloseTo(whole.strength(), within(1e-6));
        assertThat(split.coupling()).isCloseTo(whole.coupling(), within(1e-6));
        assertThat(whole.coupling() * whole.coupling()).isLessThan(whole.strength());
    }

    /** Law: the average is that of limits made one by one, with the probabilities that the nuisances leave. */
    @Test
    void averagedMeanIsThatOfSingleLimits() {
        CountingModel model = uncertain(0, 0.53, 0.17, 0.1);
        double sum = 0;
        for (BackgroundOutcomes.Outcome outcome :
                BackgroundOutcomes.of(model, Method.HYBRID_AVERAGED).outcomes()) {
            sum += outcome.probability() * limit(model.withObserved(outcome.events()), 0.9, Method.HYBRID_AVERAGED);
        }
        MeanExpectedLimit mean = UpperLimits.meanExpected(model, ONE, 0.9, Method.HYBRID_AVERAGED);
        assertThat(mean.strength()).isCloseTo(sum, within(1e-6 * sum));
        assertThat(mean.strength())
                .isGreaterThan(UpperLimits.meanExpected(known(0, 0.53), ONE, 0.9, Method.EXACT_COUNTING)
                        .strength());
    }

    /** Law: the expected quantiles are the limits of the outcomes at which the Poisson sum passes each quantile. */
    @Test
    void expectedBandIsTheLimitOfQuantileOutcomes() {
        // b = 3: P(N <= 0, 1, 2, 3, 4, 5, 6, 7) = 0.050, 0.199, 0.423, 0.647, 0.815, 0.916, 0.966, 0.988
        int[] outcomes = {0, 1, 3, 5, 7};
        LimitResult result = UpperLimits.of(known(3, 3), ONE, 0.9, Method.EXACT_COUNTING);
        for (int k = 0; k < 5; k++) {
            assertThat(result.expectedUpperLimit().get(k))
                    .isCloseTo(limit(known(outcomes[k], 3), 0.9, Method.EXACT_COUNTING), within(1e-7));
        }
    }

    /** Sanity: at each true signal the limit must cover at least as often as the confidence level says; CLs over-covers. */
    @Test
    void limitsCover() {
        double background = 1.2;
        double[] limits = IntStream.range(0, 40)
                .mapToDouble(n -> limit(known(n, background), 0.9, Method.EXACT_COUNTING))
                .toArray();
        for (double truth : new double[] {0.5, 1, 2.5, 5, 9}) {
            double probability = Math.exp(-truth - background);
            double covered = 0;
            for (int n = 0; n < limits.length; n++) {
                covered += limits[n] >= truth ? probability : 0;
                probability *= (truth + background) / (n + 1);
            }
            assertThat(covered).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void exactCountingSaysThatNuisancesWereLeftOut() {
        LimitResult result = UpperLimits.of(uncertain(0, 0.5, 0.1, 0.1), ONE, 0.9, Method.EXACT_COUNTING);
        assertThat(result.warnings()).singleElement().asString().contains("2 nuisance parameters");
        assertThat(result.conventions().constraint()).contains("none");
    }

    @Test
    void nonsenseIsRefused() {
        CountingModel model = known(0, 0.5);
        for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> UpperLimits.of(model, new double[] {bad}, 0.9, Method.EXACT_COUNTING))
                    .isInstanceOf(TenebraException.class)
                    .hasMessageContaining("STA-005");
        }
        assertThatThrownBy(() -> UpperLimits.of(model, new double[] {0}, 0.9, Method.EXACT_COUNTING))
                .hasMessageStartingWith("STA-006");
        assertThatThrownBy(() -> UpperLimits.of(model, new double[2], 0.9, Method.EXACT_COUNTING))
                .hasMessageStartingWith("STA-004");
        assertThatThrownBy(() -> UpperLimits.of(model, ONE, Double.NaN, Method.EXACT_COUNTING))
                .isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> UpperLimits.of(model, ONE, 1, Method.EXACT_COUNTING))
                .isInstanceOf(TenebraException.class);
    }
}
