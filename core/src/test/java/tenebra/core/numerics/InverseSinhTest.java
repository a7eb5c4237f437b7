package tenebra.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InverseSinhTest {
    @ParameterizedTest
    @ValueSource(doubles = {-300, -20, -1, -1e-3, 0, 1e-8, 0.5, 3, 40})
    void undoesTheHyperbolicSine(double y) {
        double tolerance = 1e-15 * (1 + StrictMath.cosh(Math.min(Math.abs(y), 2)) + Math.abs(y));
        assertThat(InverseSinh.asinh(StrictMath.sinh(y))).isCloseTo(y, within(tolerance));
    }
}
