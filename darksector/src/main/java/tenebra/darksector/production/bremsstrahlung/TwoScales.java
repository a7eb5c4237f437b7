package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

/** The density 1/((y + low)(1 + y/high)) on (0, largest), normalised: flat below low, 1/y between, 1/y² above high. */
final class TwoScales {
    private final double low;
    private final double high;
    private final double range;

    TwoScales(double low, double high, double largest) {
        this.low = low;
        this.high = high;
        range = log((largest + low) * high / ((largest + high) * low));
    }

    /** From a uniform in (0, 1). */
    double quantile(double uniform) {
        double ratio = exp(uniform * range);
        return high * low * (ratio - 1) / (high - ratio * low);
    }

    double density(double y) {
        return (high - low) / ((y + low) * (high + y) * range);
    }
}
