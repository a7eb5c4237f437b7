package tenebra.statistics;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import tenebra.statistics.cls.ClsValues;

/**
 * ln(CLs / (1 - confidence)) along a logarithmic axis: curve 0 observed, curves 1 to 5 expected. Negative means excluded.
 * Every evaluation serves all curves and is kept, so a root of one narrows the brackets of the others. For one thread.
 */
final class ClsCurves {
    static final int CURVES = 1 + ClsValues.QUANTILES;
    private static final double RELATIVE_ACCURACY = 1e-11;
    private static final double FLOOR = 1e-300;

    private final DoubleFunction<ClsValues> test;
    private final double logarithmOfTail;
    private final double accuracy;
    private final NavigableMap<Double, double[]> known = new TreeMap<>();

    /** CLs of any strength or coupling. */
    ClsCurves(DoubleFunction<ClsValues> test, double confidence) {
        this(test, confidence, RELATIVE_ACCURACY);
    }

    /** The same where crossings can be followed to some relative accuracy only. */
    ClsCurves(DoubleFunction<ClsValues> test, double confidence, double accuracy) {
        this.test = test;
        this.accuracy = accuracy;
        logarithmOfTail = StrictMath.log1p(-confidence);
    }

    double value(int curve, double x) {
        return known.computeIfAbsent(x, this::evaluate)[curve];
    }

    private double[] evaluate(double x) {
        ClsValues cls = test.apply(StrictMath.exp(x));
        double[] values = new double[CURVES];
        values[0] = level(cls.observed());
        for (int k = 1; k < CURVES; k++) {
            values[k] = level(cls.expected().get(k - 1));
        }
        return values;
    }

    private double level(double cls) {
        return StrictMath.log(Math.max(cls, FLOOR)) - logarithmOfTail;
    }

    /** Points evaluated so far, in order. */
    List<Double> points() {
        return List.copyOf(known.keySet());
    }

    /** Where a curve changes sign between two evaluated neighbours, to the accuracy; at a jump, where it jumps. */
    double crossing(int curve, double low, double high) {
        if (value(curve, low) == 0) {
            return low;
        }
        if (value(curve, high) == 0) {
            return high;
        }
        return new BrentSolver(1e-15, accuracy).solve(1000, x -> value(curve, x), low, high);
    }

    /** The highest crossing from "not excluded" to "excluded" among the points evaluated so far. */
    double lastCrossing(int curve) {
        Map.Entry<Double, double[]> above = known.lastEntry();
        while (above != null) {
            Map.Entry<Double, double[]> below = known.lowerEntry(above.getKey());
            if (below == null || below.getValue()[curve] >= 0) {
                return below == null ? above.getKey() : crossing(curve, below.getKey(), above.getKey());
            }
            above = below;
        }
        throw new IllegalStateException("no point was evaluated");
    }

    /** All curves at a point. */
    double[] values(double x) {
        return known.computeIfAbsent(x, this::evaluate).clone();
    }
}
