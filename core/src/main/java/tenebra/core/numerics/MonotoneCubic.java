package tenebra.core.numerics;

import java.util.Arrays;

/**
 * A curve through points that rises or falls only where they do: cubic between them, with continuous first derivative. Outside its range it
 * keeps the value of the nearer end. Immutable.
 *
 * <p>Slopes at the points are weighted harmonic means of those beside them. Reference: F. N. Fritsch, J. Butland, SIAM J. Sci. Stat.
 * Comput. 5 (1984) 300; slopes at the ends by the parabola through three points, kept between 0 and three times the slope beside.
 */
public final class MonotoneCubic {
    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    /** Points with strictly rising x, three at least. */
    public MonotoneCubic(double[] x, double[] y) {
        if (x.length != y.length || x.length < 3) {
            throw new IllegalArgumentException("a curve needs three points or more, and as many x as y");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("x does not rise at point " + i);
            }
        }
        this.x = x.clone();
        this.y = y.clone();
        this.slopes = slopesOf(x, y);
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
        int left = leftOf(place);
        double width = x[left + 1] - x[left];
        double b = (place - x[left]) / width;
        double a = 1 - b;
        return a * a * ((1 + 2 * b) * y[left] + b * width * slopes[left])
                + b * b * ((1 + 2 * a) * y[left + 1] - a * width * slopes[left + 1]);
    }

    /** Derivative at this place; 0 outside the range. */
    public double slope(double place) {
        int last = x.length - 1;
        if (place < x[0] || place > x[last]) {
            return 0;
        }
        int left = Math.min(leftOf(place), last - 1);
        double width = x[left + 1] - x[left];
        double b = (place - x[left]) / width;
        double a = 1 - b;
        return 6 * a * b * (y[left + 1] - y[left]) / width
                + a * (a - 2 * b) * slopes[left]
                + b * (b - 2 * a) * slopes[left + 1];
    }

    private int leftOf(double place) {
        int found = Arrays.binarySearch(x, place);
        return found >= 0 ? found : -found - 2;
    }

    private static double[] slopesOf(double[] x, double[] y) {
        int last = x.length - 1;
        double[] result = new double[x.length];
        for (int i = 1; i < last; i++) {
            result[i] = mean(x[i] - x[i - 1], x[i + 1] - x[i], chord(x, y, i - 1), chord(x, y, i));
        }
        result[0] = end(x[1] - x[0], x[2] - x[1], chord(x, y, 0), chord(x, y, 1));
        result[last] =
                end(x[last] - x[last - 1], x[last - 1] - x[last - 2], chord(x, y, last - 1), chord(x, y, last - 2));
        return result;
    }

    private static double chord(double[] x, double[] y, int left) {
        return (y[left + 1] - y[left]) / (x[left + 1] - x[left]);
    }

    /** Weighted harmonic mean of two slopes; 0 where the points turn. */
    private static double mean(double leftWidth, double rightWidth, double left, double right) {
        if (left * right <= 0) {
            return 0;
        }
        double leftWeight = leftWidth + 2 * rightWidth;
        double rightWeight = 2 * leftWidth + rightWidth;
        return (leftWeight + rightWeight) / (leftWeight / left + rightWeight / right);
    }

    private static double end(double width, double nextWidth, double slope, double nextSlope) {
        double parabola = ((2 * width + nextWidth) * slope - width * nextSlope) / (width + nextWidth);
        if (parabola * slope <= 0) {
            return 0;
        }
        boolean turns = slope * nextSlope <= 0;
        return turns && Math.abs(parabola) > 3 * Math.abs(slope) ? 3 * slope : parabola;
    }
}
