package tenebra.transport.fast;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean profile that a law of depth gives, by quadrature over its fluctuations, and the correction that makes it the wanted one. The
 * same formulas as in the drawing of a shower.
 */
public final class MeanProfile {
    /** Points of equal probability in each normal variable. */
    private static final int POINTS = 21;

    private static final int CONVERSIONS = 24;
    private static final int ROUNDS = 60;

    /** Shares below are too small for a correction of their own. */
    private static final double SMALL = 2e-6;

    private final DepthShape shape;
    private final List<double[]> samples = new ArrayList<>();
    private final double[] shares;

    public MeanProfile(ShowerAxes axes, ShowerLaw.Depth depth) {
        shape = new DepthShape(axes);
        shares = new double[shape.bins()];
        int conversions = depth.conversion() > 0 ? CONVERSIONS : 1;
        double[] ones = new double[shape.bins()];
        java.util.Arrays.fill(ones, 1);
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                double first = quantile((i + 0.5) / POINTS);
                double second = quantile((j + 0.5) / POINTS);
                double r = depth.correlation();
                double centre = depth.centre() + depth.centreSpread() * first;
                double ofShape = depth.shape() + depth.shapeSpread() * (r * first + Math.sqrt(1 - r * r) * second);
                for (int k = 0; k < conversions; k++) {
                    double begin = -depth.conversion() * StrictMath.log(1 - (k + 0.5) / conversions);
                    double[] sample = new double[shape.bins()];
                    shape.fill(begin, centre, ofShape, ones, 0, sample);
                    samples.add(sample);
                }
            }
        }
    }

    private static double quantile(double probability) {
        double low = -6;
        double high = 6;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (DepthShape.NORMAL.below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Mean shares of the bins with this correction. */
    public double[] shares(double[] correction) {
        java.util.Arrays.fill(shares, 0);
        int used = 0;
        for (double[] sample : samples) {
            double sum = 0;
            for (int i = 0; i < sample.length; i++) {
                sum += sample[i] * correction[i];
            }
            if (sum > 1e-9) {
                used++;
                for (int i = 0; i < sample.length; i++) {
                    shares[i] += sample[i] * correction[i] / sum;
                }
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= used;
        }
        return shares;
    }

    /** The correction that gives these mean shares, whose mean logarithm is 0. */
    public double[] correction(double[] wanted) {
        double[] correction = new double[wanted.length];
        java.util.Arrays.fill(correction, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] now = shares(correction);
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] > SMALL && now[i] > 0) {
                    correction[i] = Math.clamp(correction[i] * wanted[i] / now[i], 1e-3, 1e3);
                } else if (i > 0) {
                    correction[i] = correction[i - 1];
                }
            }
        }
        double mean = 0;
        for (int i = 0; i < wanted.length; i++) {
            mean += wanted[i] * StrictMath.log(correction[i]);
        }
        double scale = StrictMath.exp(-mean);
        for (int i = 0; i < wanted.length; i++) {
            correction[i] *= scale;
        }
        return correction;
    }
}
