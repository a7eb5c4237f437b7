package tenebra.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumericsTest {
    @Test
    void eightPointsIntegrateDegreeFifteenExactly() {
        double integral = new GaussLegendre(8).integrate(x -> 16 * Math.pow(x, 15), 0, 1);
        assertThat(integral).isCloseTo(1.0, within(1e-14));
    }

    @Test
    void piecesReachASharpPeak() {
        double integral = new GaussLegendre(8).integrate(x -> 1e-3 / (x * x + 1e-6), -1, 1, 4000);
        assertThat(integral).isCloseTo(2 * Math.atan(1e3), within(1e-10));
    }

    @Test
    void compensatedSumKeepsWhatPlainSummingLoses() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(1e16);
        for (int i = 0; i < 1000; i++) {
            sum.add(1.0);
        }
        sum.add(-1e16);
        assertThat(sum.value()).isEqualTo(1000.0);
    }

    @Test
    void logarithmicGridHoldsItsEndsExactly() {
        double[] grid = Grid.logarithmic(1e-3, 1.0, 4);
        assertThat(grid).hasSize(4);
        assertThat(grid[0]).isEqualTo(1e-3);
        assertThat(grid[1]).isCloseTo(1e-2, within(1e-15));
        assertThat(grid[3]).isEqualTo(1.0);
    }

    @Test
    void powerLawIsExactBetweenPoints() {
        LogLogCurve curve = new LogLogCurve(new double[] {1, 10, 100}, new double[] {1, 100, 1e4});
        assertThat(curve.at(3)).isCloseTo(9.0, within(1e-12));
        assertThat(curve.at(100)).isCloseTo(1e4, within(1e-8));
        assertThat(curve.contains(0.5)).isFalse();
        assertThatThrownBy(() -> curve.at(101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Law: powers of the distance to the threshold are straight lines in the logarithms, so that the table is exact for them. */
    @Test
    void thresholdCurveIsExactForPowers() {
        ThresholdCurve curve = new ThresholdCurve(x -> 3 * Math.pow(x - 2, 1.5), 2, 2.001, 50, 7);
        assertThat(curve.at(2.5)).isCloseTo(3 * Math.pow(0.5, 1.5), within(1e-12));
        assertThat(curve.at(49)).isCloseTo(3 * Math.pow(47, 1.5), within(1e-9));
        assertThat(curve.at(1000)).isCloseTo(curve.at(50), within(1e-12));
        assertThat(curve.at(2.0005)).isZero();
    }
}
