package tenebra.statistics.toys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Toys at one signal strength.
 *
 * @param strength mu
 * @param observed CLs of the data
 * @param expected CLs of the background-only toys at the -2, -1, 0, +1, +2 sigma quantiles of the limit
 */
public record ToySample(double strength, ToyCls observed, List<ToyCls> expected) {
    /** Values within this of each other, relative to 1 + |q|, are equal: p counts the ties. */
    public static final double TIE = 1e-9;

    /** Standard normal distribution function at -2, -1, 0, 1, 2. */
    private static final double[] QUANTILE = {
        0.022750131948179195, 0.15865525393145705, 0.5, 0.8413447460685429, 0.9772498680518208
    };

    public ToySample {
        expected = List.copyOf(expected);
    }

    /** From the statistics of the data and of the toys under both hypotheses. The arrays are sorted. */
    public static ToySample of(double strength, double observed, double[] both, double[] background) {
        Arrays.sort(both);
        Arrays.sort(background);
        List<ToyCls> expected = new ArrayList<>();
        for (double quantile : QUANTILE) {
            int place = background.length - (int) Math.max(1, Math.ceil(quantile * background.length - TIE));
            expected.add(cls(background[place], both, background));
        }
        return new ToySample(strength, cls(observed, both, background), expected);
    }

    private static ToyCls cls(double q, double[] both, double[] background) {
        return new ToyCls(atLeast(q, both), atLeast(q, background));
    }

    /** Curve 0 is observed, 1 to 5 are expected. */
    ToyCls curve(int number) {
        return number == 0 ? observed : expected.get(number - 1);
    }

    /** How many of the values are at least q, ties included. The array is sorted. */
    public static long passed(double q, double[] values) {
        Arrays.sort(values);
        return atLeast(q, values).passed();
    }

    /** How many of the sorted values are at least q, ties included. */
    static Share atLeast(double q, double[] sorted) {
        double threshold = q - TIE * (1 + Math.abs(q));
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Share((long) sorted.length - low, sorted.length);
    }
}
