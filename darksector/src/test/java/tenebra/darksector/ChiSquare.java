package tenebra.darksector;

import java.util.Arrays;

/** Pearson's sum over bins of (counted − expected)²/expected. */
public final class ChiSquare {
    private ChiSquare() {}

    /** Against bins of equal probability. */
    public static double ofEqualBins(int[] counts) {
        double[] expected = new double[counts.length];
        Arrays.fill(expected, Arrays.stream(counts).sum() / (double) counts.length);
        return of(counts, expected);
    }

    /** Where nothing is expected nothing may be counted: the sum is infinite otherwise. */
    public static double of(int[] counts, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double difference = counts[i] - expected[i];
            sum += difference == 0 ? 0 : difference * difference / expected[i];
        }
        return sum;
    }
}
