package tenebra.darksector.relic.freezeout;

import java.util.function.DoubleUnaryOperator;

/** Adaptive Simpson quadrature with Richardson's correction: slow, and nothing like what it checks. */
final class AdaptiveQuadrature {
    private static final int DEEPEST = 45;

    private AdaptiveQuadrature() {}

    /** Integral of f from low to high, begun with 64 equal pieces; the error is about tolerance times the integral of |f|. */
    static double integrate(DoubleUnaryOperator f, double low, double high, double tolerance) {
        int pieces = 64;
        double width = (high - low) / pieces;
        double scale = 0;
        for (int i = 0; i < pieces; i++) {
            scale += Math.abs(simpson(f, low + i * width, low + (i + 1) * width));
        }
        double sum = 0;
        for (int i = 0; i < pieces; i++) {
            double a = low + i * width;
            sum += refine(f, a, a + width, tolerance * Math.max(scale, 1e-300) / pieces, DEEPEST);
        }
        return sum;
    }

    private static double simpson(DoubleUnaryOperator f, double a, double b) {
        return (b - a) / 6 * (f.applyAsDouble(a) + 4 * f.applyAsDouble((a + b) / 2) + f.applyAsDouble(b));
    }

    private static double refine(DoubleUnaryOperator f, double a, double b, double allowed, int depth) {
        double middle = (a + b) / 2;
        double whole = simpson(f, a, b);
        double halves = simpson(f, a, middle) + simpson(f, middle, b);
        double difference = (halves - whole) / 15;
        if (depth == 0 || Math.abs(difference) < allowed) {
            return halves + difference;
        }
        return refine(f, a, middle, allowed / 2, depth - 1) + refine(f, middle, b, allowed / 2, depth - 1);
    }
}
