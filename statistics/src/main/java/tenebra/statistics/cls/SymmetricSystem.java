package tenebra.statistics.cls;

/** Small symmetric linear systems, made positive definite by damping where they are not. */
final class SymmetricSystem {
    private SymmetricSystem() {}

    /** Solves (a + damping diag) x = b by Cholesky's method; raises the damping until the matrix is positive definite. */
    static double[] solve(double[][] a, double[] b, double damping) {
        double used = damping;
        while (true) {
            double[][] lower = decompose(a, used);
            if (lower.length == b.length) {
                return substitute(lower, b);
            }
            used = Math.max(1e-3, 4 * used);
        }
    }

    /** The lower triangle, or an empty array if the matrix is not positive definite. */
    private static double[][] decompose(double[][] a, double damping) {
        double[][] lower = new double[a.length][a.length];
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = a[j][k] + (j == k ? damping * (1 + Math.abs(a[j][j])) : 0);
                for (int m = 0; m < k; m++) {
                    sum -= lower[j][m] * lower[k][m];
                }
                if (j == k && !(sum > 1e-10)) {
                    return new double[0][];
                }
                lower[j][k] = j == k ? Math.sqrt(sum) : sum / lower[k][k];
            }
        }
        return lower;
    }

    private static double[] substitute(double[][] lower, double[] b) {
        double[] x = b.clone();
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= lower[j][k] * x[k];
            }
            x[j] /= lower[j][j];
        }
        for (int j = x.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < x.length; k++) {
                x[j] -= lower[k][j] * x[k];
            }
            x[j] /= lower[j][j];
        }
        return x;
    }
}
