package tenebra.core.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NaturalSplineTest {
    /** Outside truth: through (0,0), (1,1), (2,0) it is 3x/2 − x³/2 on [0,1], and its mirror image on [1,2]. */
    @Test
    void threePointsGiveTheKnownCubic() {
        NaturalSpline spline = new NaturalSpline(new double[] {0, 1, 2}, new double[] {0, 1, 0});
        for (double x = 0; x <= 1; x += 0.125) {
            double expected = 1.5 * x - 0.5 * x * x * x;
            assertThat(spline.at(x)).isCloseTo(expected, within(1e-14));
            assertThat(spline.at(2 - x)).isCloseTo(expected, within(1e-14));
        }
    }

    /** Law: a straight line stays one, whatever the knots. */
    @Test
    void straightLinesAreExact() {
        double[] x = {-1, 0.5, 0.7, 3, 10};
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 - 3 * x[i];
        }
        NaturalSpline spline = new NaturalSpline(x, y);
        for (double place = -1; place <= 10; place += 0.37) {
            assertThat(spline.at(place)).isCloseTo(2 - 3 * place, within(1e-12));
        }
    }

    /** Law: the error falls with the fourth power of the distance of knots, in the inside of the range. */
    @Test
    void sineIsReproducedToFourthOrder() {
        assertThat(errorOnSine(20) / errorOnSine(40)).isBetween(14.0, 18.0);
    }

    private static double errorOnSine(int pieces) {
        double[] x = new double[pieces + 1];
        double[] y = new double[pieces + 1];
        for (int i = 0; i <= pieces; i++) {
            x[i] = 2 * Math.PI * i / pieces;
            y[i] = Math.sin(x[i]);
        }
        NaturalSpline spline = new NaturalSpline(x, y);
        double worst = 0;
        for (double place = 0; place <= 2 * Math.PI; place += 1e-3) {
            worst = Math.max(worst, Math.abs(spline.at(place) - Math.sin(place)));
        }
        return worst;
    }

    @Test
    void outsideItKeepsTheValueOfItsEnds() {
        NaturalSpline spline = new NaturalSpline(new double[] {0, 1, 2}, new double[] {4, 1, 7});
        assertThat(spline.at(-3)).isEqualTo(4);
        assertThat(spline.at(5)).isEqualTo(7);
    }

    @Test
    void knotsMustRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NaturalSpline(new double[] {0, 0}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> new NaturalSpline(new double[] {0}, new double[] {1}));
    }
}
