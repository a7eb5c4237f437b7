package tenebra.matter;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.util.function.DoubleUnaryOperator;
import tenebra.core.Check;
import tenebra.core.random.RandomStream;

/**
 * Momentum transfers t [GeV²] distributed as G2(t)/t on any interval: the virtual photons of an atom's field. Immutable.
 *
 * <p>Steps above G2 in cells of ln t are drawn and thinned by G2 itself, so that the table leaves no error. G2 has to be smooth
 * over a cell, as the form factors of {@link AtomicFormFactor} are. Below 1e-18 GeV² screening leaves nothing.
 */
public final class TransferSpectrum {
    private static final double LOWEST = 1e-18;
    private static final double CELL = 0.05;
    private static final double MARGIN = 1.001;

    private final DoubleUnaryOperator squaredFormFactor;
    private final double origin = log(LOWEST);
    private final double[] ceiling;
    private final double[] above;

    /**
     * Builds the table.
     *
     * @param squaredFormFactor G2 as a function of t [GeV²]
     * @param largest upper end of the table [GeV²]
     */
    public TransferSpectrum(DoubleUnaryOperator squaredFormFactor, double largest) {
        Check.inRange("largest momentum transfer", largest, 1e-12, 1e12, "GeV2");
        this.squaredFormFactor = squaredFormFactor;
        int cells = 1 + (int) ((log(largest) - origin) / CELL);
        ceiling = new double[cells];
        above = new double[cells + 1];
        for (int i = cells - 1; i >= 0; i--) {
            double ends = Math.max(formFactorAt(i), formFactorAt(i + 1));
            ceiling[i] = MARGIN * Math.max(ends, formFactorAt(i + 0.5));
            above[i] = above[i + 1] + ceiling[i] * CELL;
        }
    }

    private double formFactorAt(double cell) {
        return squaredFormFactor.applyAsDouble(exp(origin + cell * CELL));
    }

    /** A transfer between two [GeV²]. Two uniforms for each trial; nineteen of twenty trials succeed. */
    public double sample(double low, double high, RandomStream random) {
        double fromLow = stepsAbove(low);
        double fromHigh = stepsAbove(high);
        while (true) {
            double target = fromHigh + random.uniform() * (fromLow - fromHigh);
            int cell = cellOf(target);
            double inside = (above[cell] - target) / ceiling[cell];
            double t = exp(origin + cell * CELL + inside);
            if (random.uniform() * ceiling[cell] < squaredFormFactor.applyAsDouble(t)) {
                return Math.clamp(t, low, high);
            }
        }
    }

    private double stepsAbove(double t) {
        double position = (log(Math.max(t, LOWEST)) - origin) / CELL;
        int cell = Math.min((int) position, ceiling.length - 1);
        double rest = Math.max(cell + 1 - position, 0);
        return above[cell + 1] + ceiling[cell] * CELL * rest;
    }

    /** The cell whose steps reach over the target; counted from the top, so that rare large transfers keep their digits. */
    private int cellOf(double target) {
        int low = 0;
        int high = ceiling.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (above[middle + 1] <= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
