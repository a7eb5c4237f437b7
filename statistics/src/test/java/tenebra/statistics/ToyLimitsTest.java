package tenebra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.toys.ToyLimitSearch;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToySettings;

class ToyLimitsTest {
    private static final double[] ONE = {1};
    private static final ToySettings TOYS = ToySettings.STANDARD.withPrecision(0.004);
    private static final ToyLimitSearch.Goal NINETY = new ToyLimitSearch.Goal(0.9, ToyProgress.SILENT);

    /** One channel with absolute background error and relative signal error. */
    private static CountingModel channel(int observed, double background, double error, double signalError) {
        List<Effect> onBackground = error > 0 ? List.of(Effect.relative("background", error / background)) : List.of();
        List<Effect> onSignal = signalError > 0 ? List.of(Effect.relative("efficiency", signalError)) : List.of();
        return new CountingModel(List.of(new Channel(
                "run", observed, List.of(new Background("background", background, onBackground)), onSignal)));
    }

    private static double error(LimitResult result) {
        return result.toys().orElseThrow().error();
    }

    /** Outside truth: published and closed values of the hybrid ensemble; three errors. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 2.302585",
        "0, 0.53, 0.17, 0, 2.302585",
        "0, 3, 0, 0, 2.302585",
        "1, 0.53, 0, 0, 3.490933",
        "3, 1.2, 0, 0, 5.535761",
        "0, 0.53, 0.17, 0.1, 2.316",
        "2, 6.0, 1.5, 0, 3.13"
    })
    void hybridLimitsHaveTheirReferenceValues(
            int observed, double background, double error, double signalError, double reference) {
        LimitResult result = ToyLimits.hybrid(channel(observed, background, error, signalError), ONE, TOYS, NINETY);
        assertThat(error(result)).isLessThan(0.005 * reference);
        assertThat(result.upperLimit()).isCloseTo(reference, within(3 * error(result) + 0.001 * reference));
    }

    /** Law: toys and sums over all outcomes answer the same question, observed and expected, for several channels. */
    @Test
    void toysAgreeWithTheSumsOverAllOutcomes() {
        CountingModel model = new CountingModel(List.of(
                new Channel(
                        "a",
                        1,
                        List.of(new Background("b", 0.4, List.of(Effect.relative("rate", 0.3)))),
                        List.of(Effect.relative("efficiency", 0.2))),
                new Channel(
                        "b",
                        4,
                        List.of(new Background("b", 3.1, List.of(Effect.relative("rate", 0.3)))),
                        List.of(Effect.relative("efficiency", 0.2)))));
        double[] weights = {0.5, 0.8};
        LimitResult sums = UpperLimits.of(model, weights, 0.9, Method.HYBRID_AVERAGED);
        LimitResult toys = ToyLimits.hybrid(model, weights, TOYS, NINETY);
        assertThat(toys.upperLimit())
                .isCloseTo(sums.upperLimit(), within(3.5 * error(toys) + 0.005 * sums.upperLimit()));
        for (int k = 0; k < 5; k++) {
            double expected = sums.expectedUpperLimit().get(k);
            double allowed = 3.5 * toys.toys().orElseThrow().expectedError().get(k) + 0.02 * expected;
            assertThat(toys.expectedUpperLimit().get(k)).as("quantile " + k).isCloseTo(expected, within(allowed));
        }
    }

    /** Law: the seed alone decides, not the number of threads. */
    @Test
    void threadsChangeNoBit() {
        CountingModel model = channel(2, 1.1, 0.4, 0.1);
        ToySettings some = ToySettings.STANDARD.withToys(3000);
        LimitResult one = ToyLimits.hybrid(model, ONE, some, NINETY);
        LimitResult four = ToyLimits.hybrid(model, ONE, some.withThreads(4), NINETY);
        LimitResult other = ToyLimits.hybrid(model, ONE, some.withSeed(2), NINETY);
        assertThat(four).isEqualTo(one);
        assertThat(other.upperLimit()).isNotEqualTo(one.upperLimit());
    }

    /** Law: the error that is told is the spread of the answers of different seeds, and shrinks with the number of toys. */
    @Test
    void errorIsTheSpreadBetweenSeeds() {
        CountingModel model = channel(1, 0.53, 0.17, 0.1);
        double truth = UpperLimits.of(model, ONE, 0.9, Method.HYBRID_AVERAGED).upperLimit();
        double squares = 0;
        int seeds = 40;
        for (int seed = 1; seed <= seeds; seed++) {
            LimitResult result = ToyLimits.hybrid(
                    model, ONE, ToySettings.STANDARD.withToys(4000).withSeed(seed), NINETY);
            double pull = (result.upperLimit() - truth) / error(result);
            squares += pull * pull;
        }
        // chi-square of 40 degrees of freedom: 0.01 % and 99.99 %
        assertThat(squares).isBetween(14.0, 81.0);
    }

    /** Where sums over outcomes are too long, hybrid goes on with toys and says so. */
    @Test
    void hybridFallsToTheToysWhereSumsAreTooLong() {
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            channels.add(new Channel(
                    "run " + i,
                    100,
                    List.of(new Background("b", 100, List.of(Effect.relative("rate", 0.05)))),
                    List.of()));
        }
        CountingModel model = new CountingModel(channels);
        LimitResult result = UpperLimits.of(model, new double[] {1, 1, 1, 1, 1}, 0.9, Method.HYBRID_AVERAGED);
        assertThat(result.method()).isEqualTo(Method.TOYS);
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .contains("STA-010")
                .contains("toys");
        // one channel with the sum of all carries the same information
        double one = UpperLimits.of(channel(500, 500, 25, 0), ONE, 0.9, Method.HYBRID_AVERAGED)
                .upperLimit();
        assertThat(5 * result.upperLimit()).isCloseTo(one, within(5 * 3.5 * error(result)));
    }
}
