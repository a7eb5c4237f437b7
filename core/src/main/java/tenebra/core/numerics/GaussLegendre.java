package tenebra.core.numerics;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature with a fixed number of points on any interval; exact for polynomials of degree 2n - 1. */
public final class GaussLegendre {
    private final double[] nodes;
    private final double[] weights;

    /** Nodes and weights on (-1, 1), found by Newton's method on the Legendre polynomial of degree n. */
    public GaussLegendre(int points) {
        nodes = new double[points];
        weights = new double[points];
        for (int i = 0; i < points; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (points + 0.5));
            double derivative = 0;
            for (int iteration = 0; iteration < 100; iteration++) {
                double previous = 1;
                double current = x;
                for (int k = 2; k <= points; k++) {
                    double next = ((2 * k - 1) * x * current - (k - 1) * previous) / k;
                    previous = current;
                    current = next;
                }
                derivative = points * (x * current - previous) / (x * x - 1);
                double step = current / derivative;
                x -= step;
                if (Math.abs(step) < 1e-15) {
                    break;
                }
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * derivative * derivative);
        }
    }

    /** Number of points. */
    public int points() {
        return nodes.length;
    }

    /** Place of a point in (-1, 1), for sums that are written out. */
    public double node(int point) {
        return nodes[point];
    }

    /** Its weight; all add up to 2. */
    public double weight(int point) {
        return weights[point];
    }

    /** Integral of f from low to high. */
    public double integrate(DoubleUnaryOperator f, double low, double high) {
        double half = (high - low) / 2;
        double middle = (high + low) / 2;
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * f.applyAsDouble(middle + half * nodes[i]);
        }
        return half * sum;
    }

    /** Integral of f over an interval cut into equal pieces. */
    public double integrate(DoubleUnaryOperator f, double low, double high, int pieces) {
        double width = (high - low) / pieces;
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            sum += integrate(f, low + i * width, low + (i + 1) * width);
        }
        return sum;
    }
}
