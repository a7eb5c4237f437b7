package tenebra.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RisingCurveTest {
    private static final double[] X = {0, 0.5, 1.25, 2};

    private static RisingCurve cubes() {
        return new RisingCurve(
                X,
                Arrays.stream(X).map(x -> x * x * x).toArray(),
                Arrays.stream(X).map(x -> 3 * x * x).toArray());
    }

    /** A cubic is its own Hermite interpolant, as long as no slope is limited. */
    @Test
    void cubicIsReproduced() {
        for (double x : new double[] {0.6, 1.0, 1.25, 1.9}) {
            assertThat(cubes().at(x)).isCloseTo(x * x * x, within(1e-14));
            assertThat(cubes().slopeAt(x)).isCloseTo(3 * x * x, within(1e-13));
            assertThat(cubes().rise(x, 2)).isCloseTo(8 - x * x * x, within(1e-14));
            assertThat(cubes().positionAbove(0.6, x * x * x - 0.216)).isCloseTo(x, within(1e-13));
        }
        assertThat(cubes().at(-1)).isZero();
        assertThat(cubes().at(3)).isEqualTo(8);
        assertThat(cubes().slopeAt(3)).isZero();
    }

    /** A step of 1e12 below does not spoil a rise of 1e-6 inside one cell above. */
    @Test
    void smallRiseAboveALargeStepKeepsItsDigits() {
        RisingCurve curve =
                new RisingCurve(new double[] {0, 1, 2}, new double[] {0, 1e12, 1e12 + 1}, new double[] {0, 1, 1});
        assertThat(curve.rise(1.5, 1.500001)).isCloseTo(1e-6, within(1e-15));
    }

    @Test
    void curveNeverFallsWhateverTheSlopes() {
        RisingCurve curve = new RisingCurve(new double[] {0, 1, 2}, new double[] {0, 0, 1}, new double[] {9, 9, 9});
        for (int i = 0; i < 200; i++) {
            assertThat(curve.at((i + 1) / 100.0)).isGreaterThanOrEqualTo(curve.at(i / 100.0));
        }
        assertThatThrownBy(() -> new RisingCurve(new double[] {0, 1}, new double[] {1, 0}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
