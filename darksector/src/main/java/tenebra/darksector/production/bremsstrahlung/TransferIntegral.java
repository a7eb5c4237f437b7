package tenebra.darksector.production.bremsstrahlung;

import static java.lang.Math.sqrt;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.core.numerics.GaussLegendre;
import tenebra.matter.AtomicFormFactor;

/**
 * Integral over t of G2(t)/t² times the amplitude averaged over the azimuth: in pieces of ln t, across the ridge in its own
 * coordinate. Accurate to 1e-4.
 */
record TransferIntegral(AtomicFormFactor formFactor) {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(4);
    private static final double PIECE = 1.4;
    private static final double RIDGE_PIECE = 1.1;

    /** ∫ dt G2/t² |A|² over the range [GeV⁻²]. */
    double of(TransferRange range, TreeAmplitude amplitude) {
        if (range.isEmpty()) {
            return 0;
        }
        return smooth(range.low(), range.ridgeLow(), amplitude)
                + acrossRidge(range, amplitude)
                + smooth(range.ridgeHigh(), range.high(), amplitude);
    }

    private double smooth(double low, double high, TreeAmplitude amplitude) {
        if (!(low < high)) {
            return 0;
        }
        double from = log(low);
        double to = log(high);
        int pieces = 1 + (int) ((to - from) / PIECE);
        return QUADRATURE.integrate(
                logT -> {
                    double t = exp(logT);
                    return formFactor.squared(t) / t * amplitude.averaged(t);
                },
                from,
                to,
                pieces);
    }

    private double acrossRidge(TransferRange range, TreeAmplitude amplitude) {
        if (!(range.ridgeLow() < range.ridgeHigh())) {
            return 0;
        }
        double from = range.coordinate(range.ridgeLow());
        double to = range.coordinate(range.ridgeHigh());
        int pieces = 1 + (int) ((to - from) / RIDGE_PIECE);
        return QUADRATURE.integrate(
                y -> {
                    double offset = range.offset(y);
                    double root = range.place() + offset;
                    double t = root * root;
                    double jacobian = 2 * root * sqrt(range.width() * range.width() + offset * offset);
                    return formFactor.squared(t) / (t * t) * amplitude.averaged(t) * jacobian;
                },
                from,
                to,
                pieces);
    }
}
