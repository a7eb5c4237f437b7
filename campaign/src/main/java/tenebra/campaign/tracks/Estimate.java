package tenebra.campaign.tracks;

import tenebra.core.numerics.CompensatedSum;

/**
 * A mean with its standard error.
 *
 * @param error from the spread of independent parts, each as large as the others
 */
public record Estimate(double value, double error) {
    /** Mean of the parts; its error is known to one part in sqrt(2 (n − 1)). */
    static Estimate of(double[] parts) {
        CompensatedSum sum = new CompensatedSum();
        for (double part : parts) {
            sum.add(part);
        }
        double mean = sum.value() / parts.length;
        CompensatedSum squares = new CompensatedSum();
        for (double part : parts) {
            squares.add((part - mean) * (part - mean));
        }
        return new Estimate(mean, Math.sqrt(squares.value() / (parts.length * (parts.length - 1.0))));
    }

    /** Error over value; 0 if the value is 0. */
    public double relativeError() {
        return value == 0 ? 0 : error / Math.abs(value);
    }
}
