package tenebra.statistics;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.core.numerics.Grid;
import tenebra.statistics.cls.ClsCalculator;

/**
 * Finds all excluded intervals of a coupling. The range is scanned at points equally spaced in the logarithm (at least
 * three); dips and bumps between points that could hide an interval are searched, and every edge is solved to 1e-10
 * relative. A yield that wiggles on a scale below the spacing needs more points. For displaced visible decays the
 * excluded couplings end above as well: short-lived particles decay before they can be seen.
 */
public record ExclusionScan(double low, double high, int points, double confidence) {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int GOLDEN_STEPS = 25;

    public ExclusionScan {
        Check.positive("lowest coupling", low, "");
        Check.inRange("highest coupling", high, low * (1 + 1e-9), Double.MAX_VALUE, "");
        Check.inRange("points of the coupling scan", points, 3, 100_000, "");
        Check.inRange("confidence level", confidence, 0.01, 0.999999, "");
    }

    /** A scan with at least so many points in each factor of ten. */
    public static ExclusionScan perDecade(double low, double high, double pointsPerDecade, double confidence) {
        double decades = Math.log10(high / low);
        return new ExclusionScan(low, high, 1 + (int) Math.ceil(decades * pointsPerDecade), confidence);
    }

    /** Observed and expected exclusions for a yield. Where sums get too long on the way, all is done anew with toys. */
    public Exclusion of(ClsCalculator calculator, SignalAtCoupling signal) {
        try {
            return scan(calculator, signal);
        } catch (TenebraException refusal) {
            return scan(calculator.after(refusal), signal);
        }
    }

    private Exclusion scan(ClsCalculator calculator, SignalAtCoupling signal) {
        ClsCurves curves =
                new ClsCurves(coupling -> calculator.cls(signal.at(coupling)), confidence, calculator.resolution());
        double[] grid = Grid.logarithmic(low, high, points);
        for (int k = 0; k < grid.length; k++) {
            grid[k] = StrictMath.log(grid[k]);
            curves.values(grid[k]);
        }
        for (int curve = 0; curve < ClsCurves.CURVES; curve++) {
            for (int k = 1; k + 1 < grid.length; k++) {
                searchExtreme(curves, curve, grid[k - 1], grid[k], grid[k + 1]);
            }
        }
        List<List<CouplingInterval>> intervals = new ArrayList<>();
        for (int curve = 0; curve < ClsCurves.CURVES; curve++) {
            intervals.add(intervals(curves, curve));
        }
        return new Exclusion(
                intervals.getFirst(),
                intervals.subList(1, ClsCurves.CURVES),
                confidence,
                calculator.method(),
                calculator.conventions(),
                calculator.warnings());
    }

    /** Looks for a change of sign between three neighbours, the middle of which is an extreme close to zero. */
    private static void searchExtreme(ClsCurves curves, int curve, double left, double middle, double right) {
        double here = curves.value(curve, middle);
        double sign = here < 0 ? -1 : 1;
        double toLeft = sign * (curves.value(curve, left) - here);
        double toRight = sign * (curves.value(curve, right) - here);
        boolean couldCross = toLeft >= 0 && toRight >= 0 && Math.abs(here) <= Math.max(toLeft, toRight);
        if (!couldCross) {
            return;
        }
        double a = left;
        double b = right;
        for (int step = 0; step < GOLDEN_STEPS; step++) {
            double first = b - GOLDEN * (b - a);
            double second = a + GOLDEN * (b - a);
            double valueFirst = sign * curves.value(curve, first);
            double valueSecond = sign * curves.value(curve, second);
            if (Math.min(valueFirst, valueSecond) < 0) {
                return;
            }
            if (valueFirst < valueSecond) {
                b = second;
            } else {
                a = first;
            }
        }
    }

    private List<CouplingInterval> intervals(ClsCurves curves, int curve) {
        List<Double> scanned = curves.points();
        List<CouplingInterval> found = new ArrayList<>();
        boolean openBelow = curves.value(curve, scanned.getFirst()) < 0;
        double edge = low;
        boolean inside = openBelow;
        for (int k = 1; k < scanned.size(); k++) {
            boolean excluded = curves.value(curve, scanned.get(k)) < 0;
            if (excluded == inside) {
                continue;
            }
            double crossing = StrictMath.exp(curves.crossing(curve, scanned.get(k - 1), scanned.get(k)));
            if (inside) {
                found.add(new CouplingInterval(edge, crossing, openBelow, false));
                openBelow = false;
            }
            edge = crossing;
            inside = excluded;
        }
        if (inside) {
            found.add(new CouplingInterval(edge, high, openBelow, true));
        }
        return found;
    }
}
