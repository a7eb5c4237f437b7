package tenebra.matter.muon;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.util.function.DoubleUnaryOperator;
import tenebra.core.numerics.GaussLegendre;

/** Integration of functions that are smooth in the logarithm of x: eight points in each piece of 1.5 of ln x. */
final class LogQuadrature {
    private static final GaussLegendre PIECE = new GaussLegendre(8);
    private static final double WIDTH = 1.5;

    private LogQuadrature() {}

    /** Integral of f over ln x; zero if the interval is empty. */
    static double integrate(DoubleUnaryOperator f, double low, double high) {
        if (!(high > low)) {
            return 0;
        }
        double range = log(high / low);
        return PIECE.integrate(s -> f.applyAsDouble(low * exp(s)), 0, range, 1 + (int) (range / WIDTH));
    }
}
