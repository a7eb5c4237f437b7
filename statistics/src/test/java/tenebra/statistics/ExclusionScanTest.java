package tenebra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;
import tenebra.core.TenebraException;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

class ExclusionScanTest {
    private static final double TURN = 1e-4;

    private static ClsCalculator calculator(int observed, double background) {
        return ClsCalculator.of(
                new CountingModel(List.of(Channel.known("run", observed, background))), Method.EXACT_COUNTING);
    }

    /** Yield of a visible decay: A g^2 exp(-g^2/g0^2), largest at g0 with A g0^2 / e events. */
    private static SignalAtCoupling island(double largest) {
        return g -> {
            double square = g * g / (TURN * TURN);
            return new double[] {largest * square * Math.exp(1 - square)};
        };
    }

    /** Outside truth: with nothing seen the edges are where the yield is ln 10, found by an independent solver. */
    @Test
    void islandHasBothEdges() {
        double largest = 40;
        Exclusion exclusion = new ExclusionScan(1e-7, 1e-2, 41, 0.9).of(calculator(0, 0.3), island(largest));
        assertThat(exclusion.observed()).hasSize(1);
        CouplingInterval found = exclusion.observed().getFirst();
        double low = edge(largest, 1e-7, TURN);
        double high = edge(largest, TURN, 1e-2);
        assertThat(found.low()).isCloseTo(low, Percentage.withPercentage(1e-7));
        assertThat(found.high()).isCloseTo(high, Percentage.withPercentage(1e-7));
        assertThat(found.openBelow()).isFalse();
        assertThat(found.openAbove()).isFalse();
        assertThat(found.contains(TURN)).isTrue();
        assertThat(exclusion.expected())
                .hasSize(5)
                .allSatisfy(band -> assertThat(band).hasSize(1));
        assertThat(exclusion.expected().getFirst().getFirst().low())
                .isLessThanOrEqualTo(exclusion.expected().getLast().getFirst().low());
    }

    private static double edge(double largest, double from, double to) {
        SignalAtCoupling yield = island(largest);
        return new BrentSolver(1e-14, 1e-20).solve(500, g -> yield.at(g)[0] - Math.log(10), from, to);
    }

    /** A yield that barely exceeds ln 10 between two points of a coarse scan is still found. */
    @Test
    void narrowIslandBetweenPointsIsFound() {
        double largest = 1.0001 * Math.log(10);
        Exclusion exclusion = new ExclusionScan(1e-7, 2e-2, 24, 0.9).of(calculator(0, 0.3), island(largest));
        assertThat(exclusion.observed()).hasSize(1);
        assertThat(exclusion.observed().getFirst().contains(TURN)).isTrue();
        assertThat(exclusion.expected().getLast()).isEmpty();
        Exclusion below = new ExclusionScan(1e-7, 2e-2, 24, 0.9).of(calculator(0, 0.3), island(0.9999 * Math.log(10)));
        assertThat(below.observed()).isEmpty();
    }

    /** An upper limit is one interval that goes on beyond the range. */
    @Test
    void quadraticYieldGivesAnOpenInterval() {
        Exclusion exclusion =
                new ExclusionScan(1e-7, 1e-2, 21, 0.9).of(calculator(0, 0.3), g -> new double[] {g * g * 1e9});
        assertThat(exclusion.observed()).singleElement().satisfies(interval -> {
            assertThat(interval.low()).isCloseTo(Math.sqrt(Math.log(10) / 1e9), Percentage.withPercentage(1e-7));
            assertThat(interval.high()).isEqualTo(1e-2);
            assertThat(interval.openBelow()).isFalse();
            assertThat(interval.openAbove()).isTrue();
        });
    }

    @Test
    void everythingOrNothingExcluded() {
        ExclusionScan scan = new ExclusionScan(1e-7, 1e-2, 11, 0.9);
        assertThat(scan.of(calculator(0, 0.3), g -> new double[] {100}).observed())
                .containsExactly(new CouplingInterval(1e-7, 1e-2, true, true));
        assertThat(scan.of(calculator(0, 0.3), g -> new double[] {0}).observed())
                .isEmpty();
    }

    /** Two separate islands in one range. */
    @Test
    void twoIslandsAreTwoIntervals() {
        SignalAtCoupling yield = g -> {
            double x = Math.log10(g);
            return new double[] {8 * Math.exp(-4 * (x + 6) * (x + 6)) + 5 * Math.exp(-9 * (x + 3) * (x + 3))};
        };
        List<CouplingInterval> found = new ExclusionScan(1e-8, 1e-1, 61, 0.9)
                .of(calculator(0, 0.3), yield)
                .observed();
        assertThat(found).hasSize(2);
        double half = Math.sqrt(Math.log(8 / Math.log(10)) / 4);
        assertThat(Math.log10(found.get(0).low())).isCloseTo(-6 - half, within(1e-9));
        assertThat(Math.log10(found.get(0).high())).isCloseTo(-6 + half, within(1e-9));
        assertThat(found.get(1).contains(1e-3)).isTrue();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new ExclusionScan(Double.NaN, 1, 10, 0.9)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> new ExclusionScan(1, 1, 10, 0.9)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> new ExclusionScan(1, 2, 2, 0.9)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() ->
                        new ExclusionScan(1, 2, 10, 0.9).of(calculator(0, 0.3), g -> new double[] {Double.NaN}))
                .hasMessageContaining("STA-005");
    }

    /** Law: toys exclude what sums exclude; 2 % of the coupling is four errors of 40 000 toys. */
    @Test
    void toysExcludeWhatSumsExclude() {
        CountingModel model = new CountingModel(List.of(new Channel(
                "run",
                1,
                List.of(new Background("background", 0.53, List.of(Effect.relative("rate", 0.32)))),
                List.of(Effect.relative("efficiency", 0.1)))));
        ExclusionScan scan = new ExclusionScan(1e-7, 1e-3, 41, 0.9);
        SignalAtCoupling signal = coupling -> new double[] {4e10 * coupling * coupling};
        Exclusion sums = scan.of(ClsCalculator.of(model, Method.HYBRID_AVERAGED), signal);
        Exclusion toys = scan.of(ClsCalculator.of(model, Method.TOYS), signal);
        assertThat(toys.method()).isEqualTo(Method.TOYS);
        assertThat(toys.observed()).hasSize(1);
        assertThat(toys.observed().getFirst().low())
                .isCloseTo(sums.observed().getFirst().low(), Percentage.withPercentage(2));
        for (int k = 0; k < 5; k++) {
            assertThat(toys.expected().get(k).getFirst().low())
                    .isCloseTo(sums.expected().get(k).getFirst().low(), Percentage.withPercentage(2));
        }
        assertThat(toys.warnings()).singleElement().asString().contains("40000 hybrid toys");
    }
}
