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
    double of(TransferRegions regions, TreeAmplitude amplitude) {
        if (regions.isEmpty()) {
            return 0;
        }
        return smooth(regions.low(), regions.ridgeLow(), amplitude)
                + acrossRidge(regions, amplitude)
                + smooth(regions.ridgeHigh(), regions.high(), amplitude);
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

    private double acrossRidge(TransferRegions regions, TreeAmplitude amplitude) {
        if (!(regions.ridgeLow() < regions.ridgeHigh())) {
            return 0;
        }
        double from = regions.coordinate(regions.ridgeLow());
        double to = regions.coordinate(regions.ridgeHigh());
        int pieces = 1 + (int) ((to - from) / RIDGE_PIECE);
        return QUADRATURE.integrate(
                y -> {
                    double offset = regions.offset(y);
                    double root = regions.place() + offset;
                    double t = root * root;
                    double jacobian = 2 * root * sqrt(regions.width() * regions.width() + offset * offset);
                    return formFactor.squared(t) / (t * t) * amplitude.averaged(t) * jacobian;
                },
                from,
                to,
                pieces);
    }
}
