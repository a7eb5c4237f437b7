package tenebra.darksector.relic.freezeout;

/**
 * Modified Bessel functions of the second kind without their exponential: e^z K₁(z) and e^z K₂(z) for z larger than 0, to 1e-14.
 *
 * <p>The definition, ∫₀^∞ exp(-z(cosh t - 1)) cosh(νt) dt, by the trapezoidal rule, which converges exponentially here (NIST Handbook of
 * Mathematical Functions, 10.32.9; L. N. Trefethen, J. A. C. Weideman, SIAM Review 56 (2014) 385). For z of 2 and more, polynomials in 1/z
 * for √z e^z K, made from it.
 */
public final class ScaledBessel {
    private static final double SMALLEST = 2;
    /** Pieces in 1/z, each with its polynomial: up to 1/128, 1/32, 1/8, 1/4 and 1/2. */
    private static final double[] ENDS = {0, 1.0 / 128, 1.0 / 32, 1.0 / 8, 1.0 / 4, 1 / SMALLEST};

    private static final SmoothPolynomial[] K1 = pieces(1);
    private static final SmoothPolynomial[] K2 = pieces(2);

    private ScaledBessel() {}

    /** e^z K₁(z). */
    public static double k1(double z) {
        return z < SMALLEST ? integral(1, z) : scaled(K1, 1 / z);
    }

    /** e^z K₂(z). */
    public static double k2(double z) {
        return z < SMALLEST ? integral(2, z) : scaled(K2, 1 / z);
    }

    private static double scaled(SmoothPolynomial[] pieces, double inverse) {
        int piece = 0;
        while (inverse > ENDS[piece + 1]) {
            piece++;
        }
        return pieces[piece].at(inverse) * Math.sqrt(inverse);
    }

    private static SmoothPolynomial[] pieces(int order) {
        SmoothPolynomial[] result = new SmoothPolynomial[ENDS.length - 1];
        for (int i = 0; i < result.length; i++) {
            result[i] = new SmoothPolynomial(
                    inverse -> Math.sqrt(1 / inverse) * integral(order, 1 / inverse), ENDS[i], ENDS[i + 1]);
        }
        return result;
    }

    /** Trapezoidal rule; its step makes the error e^(-40) or less, and the sum stops where terms no longer count. */
    private static double integral(int order, double z) {
        double step = Math.min(0.2, 0.6 / Math.sqrt(z));
        double sum = 0.5;
        double term = 1;
        for (int i = 1; term > 1e-18 * sum; i++) {
            double t = i * step;
            double half = StrictMath.sinh(t / 2);
            double whole = order == 1 ? half : StrictMath.sinh(t);
            term = StrictMath.exp(-2 * z * half * half) * (1 + 2 * whole * whole);
            sum += term;
        }
        return step * sum;
    }
}
