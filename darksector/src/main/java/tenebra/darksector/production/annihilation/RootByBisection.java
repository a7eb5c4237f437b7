package tenebra.darksector.production.annihilation;

import java.util.function.DoubleUnaryOperator;

/** Inverts a rising function between two ends, to the last digits. */
final class RootByBisection {
    private static final int STEPS = 60;

    private RootByBisection() {}

    static double solve(DoubleUnaryOperator rising, double value, double low, double high) {
        double from = low;
        double to = high;
        for (int i = 0; i < STEPS; i++) {
            double middle = from + (to - from) / 2;
            if (rising.applyAsDouble(middle) < value) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from + (to - from) / 2;
    }
}
