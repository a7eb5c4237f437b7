package tenebra.core.numerics;

import java.util.function.DoubleUnaryOperator;

/**
 * A positive function that starts at a threshold, tabulated: straight lines of its logarithm over the logarithm of the
 * distance to the threshold, so that it may start with any power. Immutable.
 */
public final class ThresholdCurve {
    private final double threshold;
    private final double low;
    private final double high;
    private final LogLogCurve curve;

    /**
     * Tabulates f.
     *
     * @param low first point, above the threshold; below it the curve is 0
     * @param high last point; above it the curve is constant
     */
    public ThresholdCurve(DoubleUnaryOperator f, double threshold, double low, double high, int points) {
        this.threshold = threshold;
        this.low = low;
        this.high = high;
        double[] distances = Grid.logarithmic(low - threshold, high - threshold, points);
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = f.applyAsDouble(threshold + distances[i]);
        }
        curve = new LogLogCurve(distances, values);
    }

    /** Value at x. */
    public double at(double x) {
        return x < low ? 0 : curve.at(Math.min(x, high) - threshold);
    }
}
