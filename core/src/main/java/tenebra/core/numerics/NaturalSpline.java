package tenebra.core.numerics;

import java.util.Arrays;

/**
 * A smooth curve through points: cubic between them, with continuous second derivative, which is zero at both ends. Outside its
 * range it keeps the value of the nearer end. Immutable.
 *
 * <p>Reference: J. Stoer, R. Bulirsch, Introduction to Numerical Analysis, 3rd ed. (2002), section 2.5.
 */
public final class NaturalSpline {
    private final double[] x;
    private final double[] y;
    private final double[] second;

    /** Points with strictly rising x. */
    public NaturalSpline(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("a spline needs two points or more, and as many x as y");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("x does not rise at point " + i);
            }
        }
        this.x = x.clone();
        this.y = y.clone();
        this.second = secondDerivatives(x, y);
    }

    /** Value at this place. */
    public double at(double place) {
        int last = x.length - 1;
        if (place <= x[0]) {
            return y[0];
        }
        if (place >= x[last]) {
            return y[last];
        }
        int found = Arrays.binarySearch(x, place);
        int right = found >= 0 ? found : -found - 1;
        int left = right - 1;
        double width = x[right] - x[left];
        double b = (place - x[left]) / width;
        double a = 1 - b;
        return a * y[left]
                + b * y[right]
                + ((a * a * a - a) * second[left] + (b * b * b - b) * second[right]) * width * width / 6;
    }

    /** At the knots: a tridiagonal system, eliminated downwards and solved upwards. */
    private static double[] secondDerivatives(double[] x, double[] y) {
        int last = x.length - 1;
        double[] result = new double[x.length];
        double[] diagonal = new double[x.length];
        for (int i = 1; i < last; i++) {
            double left = x[i] - x[i - 1];
            double right = x[i + 1] - x[i];
            double factor = i == 1 ? 0 : left / diagonal[i - 1];
            diagonal[i] = 2 * (left + right) - factor * left;
            result[i] = 6 * ((y[i + 1] - y[i]) / right - (y[i] - y[i - 1]) / left) - factor * result[i - 1];
        }
        for (int i = last - 1; i > 0; i--) {
            result[i] = (result[i] - (x[i + 1] - x[i]) * result[i + 1]) / diagonal[i];
        }
        return result;
    }
}
