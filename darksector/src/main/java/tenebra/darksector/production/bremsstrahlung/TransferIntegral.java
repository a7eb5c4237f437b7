package tenebra.darksector.production.bremsstrahlung;

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

    /** In ln t; a geometric series of t, so that exponentials are few. */
    private double smooth(double low, double high, TreeAmplitude amplitude) {
        if (!(low < high)) {
            return 0;
        }
        double length = log(high / low);
        int pieces = 1 + (int) (length / PIECE);
        double step = length / pieces;
        double[] inside = exponentials(step);
        double factor = exp(step);
        double middle = low * exp(step / 2);
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < inside.length; i++) {
                double t = middle * inside[i];
                sum += QUADRATURE.weight(i) * formFactor.squared(t) / t * amplitude.averaged(t);
            }
            middle *= factor;
        }
        return step / 2 * sum;
    }

    private double acrossRidge(TransferRegions regions, TreeAmplitude amplitude) {
        if (!(regions.ridgeLow() < regions.ridgeHigh())) {
            return 0;
        }
        double from = regions.coordinate(regions.ridgeLow());
        double length = regions.coordinate(regions.ridgeHigh()) - from;
        int pieces = 1 + (int) (length / RIDGE_PIECE);
        double step = length / pieces;
        double[] inside = exponentials(step);
        double factor = exp(step);
        double middle = exp(from + step / 2);
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < inside.length; i++) {
                double growing = middle * inside[i];
                double offset = regions.width() * (growing - 1 / growing) / 2;
                double root = regions.place() + offset;
                double t = root * root;
                double jacobian = root * regions.width() * (growing + 1 / growing);
                sum += QUADRATURE.weight(i) * formFactor.squared(t) / (t * t) * amplitude.averaged(t) * jacobian;
            }
            middle *= factor;
        }
        return step / 2 * sum;
    }

    /** e^(y − middle) at the points of a piece of this length. */
    private static double[] exponentials(double step) {
        double[] values = new double[QUADRATURE.points()];
        for (int i = 0; i < values.length; i++) {
            values[i] = exp(step / 2 * QUADRATURE.node(i));
        }
        return values;
    }
}
