package tenebra.darksector.relic.freezeout;

import tenebra.core.TenebraException;
import tenebra.core.numerics.NaturalSpline;

/** ln ⟨σv⟩ of a sector as a smooth curve in ln x; beyond its end it falls on as a power of x, or stays. Immutable. */
final class AverageTable {
    /** x up to which the average is computed. */
    static final double COLDEST = 1e4;

    private final NaturalSpline curve;
    private final double last;
    private final double lastValue;
    private final double endSlope;

    /** PHY-091 if nothing annihilates. */
    AverageTable(ThermalAverage average, double hottest, int points) {
        double[] places = new double[points];
        double[] values = new double[points];
        double first = StrictMath.log(hottest);
        last = StrictMath.log(COLDEST);
        for (int i = 0; i < points; i++) {
            places[i] = first + (last - first) * i / (points - 1);
            values[i] = average.logEffective(Math.max(hottest, StrictMath.exp(places[i])));
            if (!(values[i] > Double.NEGATIVE_INFINITY)) {
                throw TenebraException.usage(
                        "PHY-091", "nothing annihilates: the thermal average is 0 at x = " + StrictMath.exp(places[i]));
            }
        }
        curve = new NaturalSpline(places, values);
        lastValue = values[points - 1];
        endSlope = (lastValue - values[points - 2]) / (places[points - 1] - places[points - 2]);
    }

    /** d ln ⟨σv⟩ / d ln x at the end. */
    double endSlope() {
        return endSlope;
    }

    /** ln ⟨σv⟩ [GeV⁻²] at that ln x. */
    double logAt(double logX) {
        return logX > last ? lastValue + Math.min(endSlope, 0) * (logX - last) : curve.at(logX);
    }
}
