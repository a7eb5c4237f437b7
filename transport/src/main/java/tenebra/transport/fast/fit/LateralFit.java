package tenebra.transport.fast.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tenebra.transport.fast.NormalIntegral;

/**
 * Shares of normal distributions of given widths in a lateral profile, by maximum likelihood.
 *
 * <p>Reference: A. P. Dempster, N. M. Laird, D. B. Rubin, J. R. Stat. Soc. B 39 (1977) 1: expectation and maximisation in turn, which
 * keeps shares positive and never lowers the likelihood.
 */
final class LateralFit {
    private static final int ROUNDS = 400;

    private final List<Double> widths;
    private final double[][] probability;
    private final double[] inside;

    LateralFit(List<Double> widths) {
        this.widths = widths;
        int strips = FitGeometry.STRIPS / 2;
        double step = FitGeometry.WIDTH / FitGeometry.STRIPS;
        probability = new double[widths.size()][strips];
        inside = new double[widths.size()];
        for (int k = 0; k < widths.size(); k++) {
            for (int i = 0; i < strips; i++) {
                double part = 2
                        * (NormalIntegral.below((i + 1) * step / widths.get(k))
                                - NormalIntegral.below(i * step / widths.get(k)));
                probability[k][i] = part;
                inside[k] += part;
            }
        }
    }

    /** Shares that add up to 1; all in the middle width if there is nothing to fit. */
    List<Double> shares(double[] strips) {
        int count = widths.size();
        double[] shares = new double[count];
        java.util.Arrays.fill(shares, 1.0 / count);
        double all = 0;
        for (double value : strips) {
            all += value;
        }
        if (all <= 0) {
            List<Double> only = new ArrayList<>(Collections.nCopies(count, 0.0));
            only.set(count / 2, 1.0);
            return only;
        }
        double[] next = new double[count];
        for (int round = 0; round < ROUNDS; round++) {
            improve(strips, shares, next);
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            shares[k] /= inside[k];
            sum += shares[k];
        }
        List<Double> result = new ArrayList<>();
        for (double share : shares) {
            result.add(share / sum);
        }
        return result;
    }

    private void improve(double[] strips, double[] shares, double[] next) {
        java.util.Arrays.fill(next, 0);
        double sum = 0;
        for (int i = 0; i < strips.length; i++) {
            double expected = 0;
            for (int k = 0; k < shares.length; k++) {
                expected += shares[k] * probability[k][i] / inside[k];
            }
            if (strips[i] > 0 && expected > 0) {
                double weight = strips[i] / expected;
                for (int k = 0; k < shares.length; k++) {
                    next[k] += weight * shares[k] * probability[k][i] / inside[k];
                }
            }
        }
        for (double value : next) {
            sum += value;
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = next[k] / sum;
        }
    }
}
