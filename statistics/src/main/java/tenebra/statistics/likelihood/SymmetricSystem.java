package tenebra.statistics.likelihood;

/** Solves small symmetric linear systems; a matrix that is not positive definite is changed until it is. Reusable. */
final class SymmetricSystem {
    private static final double SINGULAR = 1e-11;
    private static final double REPLACEMENT = 1e-2;

    private final double[] lower;
    private final double[] diagonal;
    private boolean changed;

    SymmetricSystem(int largest) {
        lower = new double[largest * largest];
        diagonal = new double[largest];
    }

    /**
     * Solution x of (rows and columns {@code chosen} of a) x = -b, in the places of {@code chosen}. A pivot that is not clearly
     * positive becomes its own size or a share of {@code scale}: then x is not Newton's step but still points downhill.
     */
    void solve(double[] a, double[] b, double[] scale, int[] chosen, int size, double[] x) {
        int stride = b.length;
        changed = false;
        for (int j = 0; j < size; j++) {
            int row = chosen[j] * stride;
            for (int k = 0; k < j; k++) {
                double sum = a[row + chosen[k]];
                for (int m = 0; m < k; m++) {
                    sum -= lower[j * size + m] * lower[k * size + m] * diagonal[m];
                }
                lower[j * size + k] = sum / diagonal[k];
            }
            double pivot = a[row + chosen[j]];
            for (int m = 0; m < j; m++) {
                double entry = lower[j * size + m];
                pivot -= entry * entry * diagonal[m];
            }
            double usual = Math.max(Math.abs(a[row + chosen[j]]), scale[chosen[j]]);
            if (!(pivot > SINGULAR * usual)) {
                pivot = Math.max(Math.abs(pivot), REPLACEMENT * usual);
                changed = true;
            }
            diagonal[j] = pivot;
        }
        substitute(b, chosen, size, x);
    }

    private void substitute(double[] b, int[] chosen, int size, double[] x) {
        for (int j = 0; j < size; j++) {
            double sum = -b[chosen[j]];
            for (int k = 0; k < j; k++) {
                sum -= lower[j * size + k] * x[chosen[k]];
            }
            x[chosen[j]] = sum;
        }
        for (int j = size - 1; j >= 0; j--) {
            double sum = x[chosen[j]] / diagonal[j];
            for (int k = j + 1; k < size; k++) {
                sum -= lower[k * size + j] * x[chosen[k]];
            }
            x[chosen[j]] = sum;
        }
    }

    /** Whether the last matrix had to be changed. */
    boolean wasChanged() {
        return changed;
    }
}
