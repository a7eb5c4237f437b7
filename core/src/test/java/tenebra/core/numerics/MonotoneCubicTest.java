package tenebra.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonotoneCubicTest {
    private static final double[] X = {0, 1, 1.5, 3, 4, 6};
    private static final double[] Y = {0, 0.1, 2, 2.5, 2.5, 1};
    private final MonotoneCubic curve = new MonotoneCubic(X, Y);

    /** Outside truth: scipy.interpolate.PchipInterpolator of SciPy. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.3, 0.00787643312101911, 0.0541146496815287",
        "1, 0.1, 0.217834394904459",
        "1.2, 0.750284076433121, 5.21785987261147",
        "1.5, 2, 0.7125",
        "2.9, 2.49806296296296, 0.0389444444444444",
        "3.5, 2.5, 0",
        "4, 2.5, 0",
        "4.7, 2.2764375, -0.608125",
        "5.9, 1.1236875, -1.223125",
        "6, 1, -1.25"
    })
    void sameAsAnotherProgram(double place, double value, double slope) {
        assertThat(curve.at(place)).isCloseTo(value, within(1e-12));
        assertThat(curve.slope(place)).isCloseTo(slope, within(1e-12));
    }

    @Test
    void neverOvershoots() {
        for (double place = 0; place < 3.985; place += 0.01) {
            assertThat(curve.at(place + 0.01)).isGreaterThanOrEqualTo(curve.at(place) - 1e-15);
        }
    }

    @Test
    void outsideItStays() {
        assertThat(curve.at(-1)).isEqualTo(0);
        assertThat(curve.at(7)).isEqualTo(1);
        assertThat(curve.slope(-1)).isZero();
        assertThat(curve.slope(7)).isZero();
    }

    @Test
    void disorderIsRefused() {
        assertThatThrownBy(() -> new MonotoneCubic(new double[] {0, 1, 1}, new double[] {0, 1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonotoneCubic(new double[] {0, 1}, new double[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
