package tenebra.statistics.cls;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Nodes and weights (sum 1) for averages over a unit Gaussian, cut at 6.2 standard deviations (tails 6e-10). */
final class GaussianRule {
    private static final double REACH = 6.2;

    final double[] nodes;
    final double[] weights;

    private GaussianRule(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
        double sum = 0;
        for (int k = 0; k < nodes.length; k++) {
            weights[k] *= StrictMath.exp(-nodes[k] * nodes[k] / 2);
            sum += weights[k];
        }
        for (int k = 0; k < nodes.length; k++) {
            weights[k] /= sum;
        }
    }

    /**
     * For functions whose narrowest feature under the Gaussian has this standard deviation (at most 1). Smooth ones: the
     * trapezoidal rule, whose error falls as exp(-2 pi^2 width^2 / step^2) (Trefethen, Weideman 2014), far
     * better than Gauss-Hermite for narrow features. Kinked at zero: Gauss-Legendre on both sides.
     */
    static GaussianRule of(double width, boolean kinked) {
        return kinked ? legendre(7 + (int) Math.ceil(9 / width)) : trapezoid(0.75 * width);
    }

    private static GaussianRule trapezoid(double step) {
        int half = (int) Math.ceil(REACH / step);
        double[] nodes = new double[2 * half + 1];
        double[] weights = new double[2 * half + 1];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = (k - half) * REACH / half;
            weights[k] = 1;
        }
        return new GaussianRule(nodes, weights);
    }

    private static GaussianRule legendre(int points) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(points, 0, REACH);
        double[] nodes = new double[2 * points];
        double[] weights = new double[2 * points];
        for (int k = 0; k < points; k++) {
            nodes[points + k] = rule.getPoint(k);
            nodes[points - 1 - k] = -rule.getPoint(k);
            weights[points + k] = rule.getWeight(k);
            weights[points - 1 - k] = rule.getWeight(k);
        }
        return new GaussianRule(nodes, weights);
    }
}
