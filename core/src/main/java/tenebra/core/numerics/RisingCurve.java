package tenebra.core.numerics;

import java.util.Arrays;

/**
 * A curve that never falls, given by points and slopes: cubic between them (Hermite), constant outside. Made for integrals
 * of positive functions: differences inside one cell do not lose digits to what was summed before. Immutable.
 *
 * <p>Slopes are limited so that the cubic stays monotone. Reference: F. N. Fritsch and R. E. Carlson, SIAM J. Numer. Anal. 17
 * (1980) 238.
 */
public final class RisingCurve {
    private static final double STEEPEST = 3;

    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    /** Points with strictly rising x and y that do not fall. */
    public RisingCurve(double[] x, double[] y, double[] slopes) {
        if (x.length < 2 || x.length != y.length || x.length != slopes.length) {
            throw new IllegalArgumentException("a curve needs two points or more, and as many x as y and slopes");
        }
        this.x = x.clone();
        this.y = y.clone();
        this.slopes = slopes.clone();
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1]) || !(y[i] >= y[i - 1])) {
                throw new IllegalArgumentException("the curve does not rise at point " + i);
            }
            double secant = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            this.slopes[i - 1] = Math.clamp(this.slopes[i - 1], 0, STEEPEST * secant);
            this.slopes[i] = Math.clamp(this.slopes[i], 0, STEEPEST * secant);
        }
    }

    public double lowest() {
        return x[0];
    }

    public double highest() {
        return x[x.length - 1];
    }

    /** Value at the upper end. */
    public double top() {
        return y[y.length - 1];
    }

    public double at(double position) {
        int cell = cell(x, position);
        return y[cell] + within(cell, position);
    }

    /** Derivative; 0 outside. */
    public double slopeAt(double position) {
        if (!(position >= lowest() && position <= highest())) {
            return 0;
        }
        int cell = cell(x, position);
        double width = x[cell + 1] - x[cell];
        double t = (position - x[cell]) / width;
        double secant = (y[cell + 1] - y[cell]) / width;
        return 6 * t * (1 - t) * secant + (1 - t) * (1 - 3 * t) * slopes[cell] + t * (3 * t - 2) * slopes[cell + 1];
    }

    /** By how much the curve rises between two positions, the first not above the second. */
    public double rise(double from, double to) {
        int first = cell(x, from);
        int last = cell(x, to);
        double difference = within(last, to) - within(first, from);
        return Math.max(0, first == last ? difference : y[last] - y[first] + difference);
    }

    /** The position at which the curve has risen by this much above its value at another, by bisection. */
    public double positionAbove(double from, double rise) {
        double base = y[cell(x, from)] + within(cell(x, from), from);
        int cell = Math.max(cell(x, from), cell(y, base + rise));
        double low = Math.max(from, x[cell]);
        double high = x[cell + 1];
        for (int i = 0; i < 60 && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (rise(from, middle) < rise) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double within(int cell, double position) {
        double width = x[cell + 1] - x[cell];
        double t = Math.clamp((position - x[cell]) / width, 0.0, 1.0);
        double height = y[cell + 1] - y[cell];
        return t * t * (3 - 2 * t) * height + width * t * (1 - t) * ((1 - t) * slopes[cell] - t * slopes[cell + 1]);
    }

    private static int cell(double[] nodes, double value) {
        int found = Arrays.binarySearch(nodes, value);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, nodes.length - 2);
    }
}
