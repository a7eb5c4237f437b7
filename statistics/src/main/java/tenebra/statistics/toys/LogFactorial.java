package tenebra.statistics.toys;

import static java.lang.StrictMath.log;

/** ln k!, from a table below 256 and by Stirling's series above (DLMF 5.11.1), to 1e-14 relative. */
final class LogFactorial {
    private static final int TABULATED = 256;
    private static final double[] TABLE = table();
    private static final double HALF_LOG_TWO_PI = 0.5 * log(2 * Math.PI);

    private LogFactorial() {}

    private static double[] table() {
        double[] table = new double[TABULATED];
        for (int k = 2; k < TABULATED; k++) {
            table[k] = table[k - 1] + log(k);
        }
        return table;
    }

    static double of(long k) {
        if (k < TABULATED) {
            return TABLE[(int) k];
        }
        double x = k;
        return (x + 0.5) * log(x) - x + HALF_LOG_TWO_PI + (1 - 1 / (30 * x * x)) / (12 * x);
    }
}
