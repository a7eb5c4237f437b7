package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import tenebra.core.numerics.LinearDensity;
import tenebra.core.random.RandomStream;

/**
 * The angles of mediators of one x and energy, ready to be sampled, as r = (1−cosθ)/scale with the scale of the cross section. Nodes
 * are at equal steps of ln r. In omega = 1/(1+r) a spectrum that falls as the square of the virtuality is flat; between nodes the
 * density in omega is linear. Immutable.
 */
final class AngleColumn {
    /** Below this ln r the spectrum in omega is flat. */
    private static final double LEAST_LOG = -7;
    /** Above this ln r, on the scale of the virtuality, 1e-6 of the angles are left. */
    private static final double MOST_LOG = 14;

    private final double mostLog;
    /** Running share of the angles at the nodes, the first at angle zero; and the density in omega there. */
    private final float[] share;

    private final float[] density;

    private AngleColumn(double mostLog, float[] share, float[] density) {
        this.mostLog = mostLog;
        this.share = share;
        this.density = density;
    }

    /** A column and the integral over its angles, dσ/dx [mm²], which is zero where nothing is emitted. */
    record Filled(AngleColumn column, double integral) {}

    static Filled of(BremsstrahlungCrossSection crossSection, double energy, double x, int nodes) {
        double scale = crossSection.angularScale().of(crossSection.kinematics(), energy, x);
        double most = mostLog(crossSection, energy, x);
        double least = leastLog(most);
        double step = (most - least) / (nodes - 1);
        double[] perOmega = new double[nodes + 1];
        double[] perLog = new double[nodes];
        perOmega[0] = scale * crossSection.perFractionAndCosine(energy, x, 0);
        for (int i = 0; i < nodes; i++) {
            double ratio = exp(least + i * step);
            double perCosine = crossSection.perFractionAndCosine(energy, x, Math.min(2, scale * ratio));
            perOmega[i + 1] = perCosine * scale * (1 + ratio) * (1 + ratio);
            perLog[i] = perCosine * scale * ratio;
        }
        double first = (1 - omega(least)) * (perOmega[0] + perOmega[1]) / 2;
        double[] sums = CellIntegrals.cumulative(perLog, step);
        double total = first + sums[nodes - 1];
        float[] share = new float[nodes + 1];
        float[] density = new float[nodes + 1];
        if (!(total > 0)) {
            return new Filled(new AngleColumn(most, share, density), 0);
        }
        density[0] = (float) (perOmega[0] / total);
        for (int i = 0; i < nodes; i++) {
            share[i + 1] = (float) ((first + sums[i]) / total);
            density[i + 1] = (float) (perOmega[i + 1] / total);
        }
        return new Filled(new AngleColumn(most, share, density), total);
    }

    /** r = (1−cosθ)/scale. One uniform. */
    double sample(RandomStream random) {
        int nodes = share.length - 1;
        double target = random.uniform() * share[nodes];
        int low = 0;
        int high = nodes;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (share[middle] <= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double within = (target - share[low]) / (share[high] - share[low]);
        double least = leastLog(mostLog);
        double step = (mostLog - least) / (nodes - 1);
        double omegaLow = low == 0 ? 1 : omega(least + (low - 1) * step);
        double omegaHigh = omega(least + (high - 1) * step);
        double place = LinearDensity.inverse(density[low], density[high], within);
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

    /** Where even the largest angle is small on its scale, the nodes begin lower. */
    private static double leastLog(double most) {
        return Math.min(LEAST_LOG, most + LEAST_LOG);
    }

    private static double omega(double logRatio) {
        return 1 / (1 + exp(logRatio));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(mostLog);
        for (int i = 0; i < share.length; i++) {
            out.writeFloat(share[i]);
            out.writeFloat(density[i]);
        }
    }

    static AngleColumn read(DataInput in, int nodes) throws IOException {
        double mostLog = in.readDouble();
        float[] share = new float[nodes + 1];
        float[] density = new float[nodes + 1];
        for (int i = 0; i < share.length; i++) {
            share[i] = in.readFloat();
            density[i] = in.readFloat();
        }
        return new AngleColumn(mostLog, share, density);
    }
}
