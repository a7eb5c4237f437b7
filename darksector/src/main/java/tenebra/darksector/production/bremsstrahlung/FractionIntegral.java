package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.util.function.DoubleUnaryOperator;
import tenebra.core.numerics.GaussLegendre;

/**
 * Integral over x of spectra that vary as a power of x at its lower end and of 1 − x at its upper: in v = ln(x/(1−x)) both
 * ends are smooth.
 */
final class FractionIntegral {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(8);
    private static final double PIECE = 1.0;

    private FractionIntegral() {}

    static double logit(double x) {
        return log(x / (1 - x));
    }

    static double fraction(double logit) {
        return 1 / (1 + exp(-logit));
    }

    static double integrate(DoubleUnaryOperator spectrum, double low, double high) {
        if (!(low < high)) {
            return 0;
        }
        double from = logit(low);
        double to = logit(high);
        int pieces = 1 + (int) ((to - from) / PIECE);
        return QUADRATURE.integrate(
                v -> {
                    double x = fraction(v);
                    return spectrum.applyAsDouble(x) * x * (1 - x);
                },
                from,
                to,
                pieces);
    }
}
