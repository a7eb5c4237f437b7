package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import tenebra.core.random.RandomStream;

/**
 * d²σ/(dx dcosθ) at one energy, tabulated so that it can be sampled: columns at equal steps of v = ln(x/(1−x)), in each the
 * angles at equal steps of ln((1−cosθ)/scale), where the scale is the natural one of that x. In omega = 1/(1 + (1−cosθ)/scale)
 * a spectrum that falls as the square of the virtuality is flat; omega is what is interpolated linearly. Immutable.
 */
final class EmissionSheet {
    static final int CELLS = 128;
    static final int ANGLES = 64;
    /** Logarithms of the angle in units of its scale: below the least the spectrum in omega is flat, above the most is 1e-6 of it. */
    private static final double LEAST_LOG = -7;

    private static final double MOST_LOG = 14;

    /** Running integral over v [mm²], and dσ/dv at the nodes. */
    private final double[] cumulative;

    private final double[] perLogit;
    /** For each column: running share of the angles at its nodes, the density in omega there, the end of its logarithms. */
    private final float[] angularShare;

    private final float[] angularDensity;
    private final double[] mostLog;

    private EmissionSheet(
            double[] cumulative, double[] perLogit, float[] angularShare, float[] angularDensity, double[] mostLog) {
        this.cumulative = cumulative;
        this.perLogit = perLogit;
        this.angularShare = angularShare;
        this.angularDensity = angularDensity;
        this.mostLog = mostLog;
    }

    /** The sheet between two shares of the energy [GeV]. */
    static EmissionSheet of(BremsstrahlungCrossSection crossSection, double energy, double low, double high) {
        double from = FractionIntegral.logit(low);
        double step = (FractionIntegral.logit(high) - from) / CELLS;
        double[] perLogit = new double[CELLS + 1];
        float[] share = new float[(CELLS + 1) * (ANGLES + 1)];
        float[] density = new float[(CELLS + 1) * (ANGLES + 1)];
        double[] mostLog = new double[CELLS + 1];
        for (int column = 0; column <= CELLS; column++) {
            double x = FractionIntegral.fraction(from + column * step);
            mostLog[column] = mostLog(crossSection, energy, x);
            double integral = fillColumn(crossSection, energy, x, column, mostLog[column], share, density);
            perLogit[column] = integral * x * (1 - x);
        }
        mendEmptyColumns(perLogit, share, density, mostLog);
        return new EmissionSheet(CellIntegrals.cumulative(perLogit, step), perLogit, share, density, mostLog);
    }

    /** Integral over the angles [mm²]; the column's shares and densities are filled in, or left at zero if there is none. */
    private static double fillColumn(
            BremsstrahlungCrossSection crossSection,
            double energy,
            double x,
            int column,
            double most,
            float[] share,
            float[] density) {
        double scale = crossSection.angularScale().of(crossSection.kinematics(), energy, x);
        double least = leastLog(most);
        double step = (most - least) / (ANGLES - 1);
        double[] perOmega = new double[ANGLES + 1];
        double[] perLog = new double[ANGLES];
        perOmega[0] = scale * crossSection.perFractionAndCosine(energy, x, 0);
        for (int i = 0; i < ANGLES; i++) {
            double ratio = exp(least + i * step);
            double perCosine = crossSection.perFractionAndCosine(energy, x, Math.min(2, scale * ratio));
            perOmega[i + 1] = perCosine * scale * (1 + ratio) * (1 + ratio);
            perLog[i] = perCosine * scale * ratio;
        }
        double first = (1 - omega(least)) * (perOmega[0] + perOmega[1]) / 2;
        double[] sums = CellIntegrals.cumulative(perLog, step);
        double total = first + sums[ANGLES - 1];
        if (!(total > 0)) {
            return 0;
        }
        int offset = column * (ANGLES + 1);
        density[offset] = (float) (perOmega[0] / total);
        for (int i = 0; i < ANGLES; i++) {
            share[offset + i + 1] = (float) ((first + sums[i]) / total);
            density[offset + i + 1] = (float) (perOmega[i + 1] / total);
        }
        return total;
    }

    /** At the very ends of x nothing is emitted: there the angles of the neighbour stand in. */
    private static void mendEmptyColumns(double[] perLogit, float[] share, float[] density, double[] mostLog) {
        for (int column = 0; column <= CELLS; column++) {
            if (perLogit[column] > 0) {
                continue;
            }
            int neighbour = column < CELLS / 2 ? column + 1 : column - 1;
            while (neighbour > 0 && neighbour < CELLS && perLogit[neighbour] == 0) {
                neighbour += column < CELLS / 2 ? 1 : -1;
            }
            System.arraycopy(share, neighbour * (ANGLES + 1), share, column * (ANGLES + 1), ANGLES + 1);
            System.arraycopy(density, neighbour * (ANGLES + 1), density, column * (ANGLES + 1), ANGLES + 1);
            mostLog[column] = mostLog[neighbour];
        }
    }

    /** Integral over x and angle [mm²]. */
    double integral() {
        return cumulative[CELLS];
    }

    /**
     * A share of the energy as its place in [0, 1] between the logits of the limits, and the angle as (1−cosθ)/scale. Four
     * uniforms.
     */
    void sample(RandomStream random, Emission place) {
        double target = random.uniform() * integral();
        int found = Arrays.binarySearch(cumulative, target);
        int cell = Math.clamp(found >= 0 ? found : -found - 2, 0, CELLS - 1);
        double left = perLogit[cell];
        double right = perLogit[cell + 1];
        double inside = LinearDensity.inverse(left, right, random.uniform());
        boolean takeRight = random.uniform() * ((1 - inside) * left + inside * right) < inside * right;
        place.set((cell + inside) / CELLS, sampleAngle(takeRight ? cell + 1 : cell, random));
    }

    /** (1−cosθ)/scale from one column. One uniform. */
    private double sampleAngle(int column, RandomStream random) {
        int offset = column * (ANGLES + 1);
        double target = random.uniform() * angularShare[offset + ANGLES];
        int low = 0;
        int high = ANGLES;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (angularShare[offset + middle] <= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double below = angularShare[offset + low];
        double within = (target - below) / (angularShare[offset + high] - below);
        double least = leastLog(mostLog[column]);
        double step = (mostLog[column] - least) / (ANGLES - 1);
        double omegaLow = low == 0 ? 1 : omega(least + (low - 1) * step);
        double omegaHigh = omega(least + (high - 1) * step);
        double place = LinearDensity.inverse(angularDensity[offset + low], angularDensity[offset + high], within);
        double omega = omegaLow + place * (omegaHigh - omegaLow);
        return (1 - omega) / omega;
    }

    /** Far above the scale of the virtuality, at the largest angle at most. */
    private static double mostLog(BremsstrahlungCrossSection crossSection, double energy, double x) {
        double scale = crossSection.angularScale().of(crossSection.kinematics(), energy, x);
        double virtuality = AngularScale.VIRTUALITY.of(crossSection.kinematics(), energy, x);
        boolean isAtThreshold = !(scale < 1e300 && virtuality < 1e300);
        return isAtThreshold ? MOST_LOG : Math.min(MOST_LOG + log(virtuality / scale), log(2 / scale));
    }

    /** Where even the largest angle is small on its scale, the table begins lower. */
    private static double leastLog(double most) {
        return Math.min(LEAST_LOG, most + LEAST_LOG);
    }

    private static double omega(double logRatio) {
        return 1 / (1 + exp(logRatio));
    }

    void write(DataOutput out) throws IOException {
        for (double[] values : new double[][] {cumulative, perLogit, mostLog}) {
            for (double value : values) {
                out.writeDouble(value);
            }
        }
        for (float[] values : new float[][] {angularShare, angularDensity}) {
            for (float value : values) {
                out.writeFloat(value);
            }
        }
    }

    static EmissionSheet read(DataInput in) throws IOException {
        double[][] columns = new double[3][CELLS + 1];
        for (double[] values : columns) {
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
            }
        }
        float[][] angles = new float[2][(CELLS + 1) * (ANGLES + 1)];
        for (float[] values : angles) {
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readFloat();
            }
        }
        return new EmissionSheet(columns[0], columns[1], angles[0], angles[1], columns[2]);
    }
}
