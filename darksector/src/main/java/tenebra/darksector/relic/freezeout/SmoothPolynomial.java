package tenebra.darksector.relic.freezeout;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function on a short interval as a polynomial: interpolated at Chebyshev points, then written in powers, which loses nothing
 * as long as few are needed. Even and odd powers are summed apart, so that one need not wait for the other. Immutable.
 */
final class SmoothPolynomial {
    private static final int POWERS = 16;
    private final double[] powers = new double[POWERS];
    private final double middle;
    private final double inverseHalf;

    SmoothPolynomial(DoubleUnaryOperator f, double low, double high) {
        middle = (low + high) / 2;
        inverseHalf = 2 / (high - low);
        double[] values = new double[POWERS];
        for (int k = 0; k < POWERS; k++) {
            values[k] = f.applyAsDouble(middle + StrictMath.cos(Math.PI * (k + 0.5) / POWERS) / inverseHalf);
        }
        double[] previous = new double[POWERS];
        double[] current = new double[POWERS];
        previous[0] = 1;
        current[1] = 1;
        add(coefficient(values, 0) / 2, previous);
        for (int j = 1; j < POWERS; j++) {
            add(coefficient(values, j), current);
            double[] next = new double[POWERS];
            for (int i = 0; i < POWERS; i++) {
                next[i] = (i == 0 ? 0 : 2 * current[i - 1]) - previous[i];
            }
            previous = current;
            current = next;
        }
    }

    private static double coefficient(double[] values, int j) {
        double sum = 0;
        for (int k = 0; k < POWERS; k++) {
            sum += values[k] * StrictMath.cos(Math.PI * j * (k + 0.5) / POWERS);
        }
        return 2 * sum / POWERS;
    }

    private void add(double factor, double[] polynomial) {
        for (int i = 0; i < POWERS; i++) {
            powers[i] += factor * polynomial[i];
        }
    }

    double at(double place) {
        double u = (place - middle) * inverseHalf;
        double square = u * u;
        double even = powers[POWERS - 2];
        double odd = powers[POWERS - 1];
        for (int i = POWERS - 4; i >= 0; i -= 2) {
            even = even * square + powers[i];
            odd = odd * square + powers[i + 1];
        }
        return even + u * odd;
    }
}
