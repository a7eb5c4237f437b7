package tenebra.statistics.cls;

import java.util.Arrays;

/** Distinct values of the test statistic up to a bound, in order; values within 1e-9 (relative) are one level. */
final class Levels {
    static final double SAME = 1 + 1e-9;

    private final double bound;
    private final double[] starts;

    Levels(double[] values, double bound) {
        this.bound = bound * SAME;
        double[] sorted = Arrays.stream(values).filter(this::contains).sorted().toArray();
        int size = 0;
        for (double value : sorted) {
            if (size == 0 || value > sorted[size - 1] * SAME) {
                sorted[size++] = value;
            }
        }
        starts = Arrays.copyOf(sorted, size);
    }

    boolean contains(double value) {
        return value <= bound;
    }

    int size() {
        return starts.length;
    }

    int indexOf(double value) {
        int found = Arrays.binarySearch(starts, value);
        return found >= 0 ? found : -found - 2;
    }
}
