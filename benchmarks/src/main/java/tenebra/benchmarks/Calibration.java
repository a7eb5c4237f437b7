package tenebra.benchmarks;

import tenebra.core.random.Xoroshiro;

/** Fixed work, by which machines are compared: a million random numbers, roots, divisions and table look-ups. */
final class Calibration {
    private static final int STEPS = 1_000_000;
    private static final double[] TABLE = table();

    private Calibration() {}

    private static double[] table() {
        double[] table = new double[4096];
        for (int i = 0; i < table.length; i++) {
            table[i] = 1 + 1.0 / (i + 1);
        }
        return table;
    }

    static double loop() {
        Xoroshiro random = new Xoroshiro();
        double sum = 1;
        for (int i = 0; i < STEPS; i++) {
            double u = random.uniform();
            sum = Math.sqrt(sum * TABLE[(int) (u * 4096)] + u) / (1 + 0.1 * u);
        }
        return sum;
    }
}
