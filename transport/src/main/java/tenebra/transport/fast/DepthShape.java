package tenebra.transport.fast;

/**
 * Shares of depth bins in one shower: a gamma distribution by the cube-root law, times a correction.
 *
 * <p>Reference: E. B. Wilson, M. M. Hilferty, Proc. Natl. Acad. Sci. 17 (1931) 684: the cube root of a gamma-distributed number is
 * nearly normal. What it misses is in the correction, which is fitted with the same law.
 */
final class DepthShape {
    static final NormalTable NORMAL = new NormalTable();
    private static final int ROOTS_PER_UNIT = 64;

    private final double[] edges;
    private final double[] rootsOfEdges;
    private final double[] roots;

    DepthShape(ShowerAxes axes) {
        edges = axes.depths().stream()
                .skip(axes.backwardBins())
                .mapToDouble(Double::doubleValue)
                .toArray();
        rootsOfEdges = new double[edges.length];
        for (int i = 0; i < edges.length; i++) {
            rootsOfEdges[i] = StrictMath.cbrt(edges[i]);
        }
        roots = new double[(int) (edges[edges.length - 1] * ROOTS_PER_UNIT) + 2];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = StrictMath.cbrt((double) i / ROOTS_PER_UNIT);
        }
    }

    int bins() {
        return edges.length - 1;
    }

    /**
     * Fills in the shares, which are not yet normalised; gives their sum.
     *
     * @param conversion depth from which the gamma distribution counts
     * @param centre logarithm of its mean
     * @param shape logarithm of its shape parameter
     */
    double fill(double conversion, double centre, double shape, double[] corrections, int offset, double[] shares) {
        double a = StrictMath.exp(shape);
        double perRoot = 3 * Math.sqrt(a) * StrictMath.exp(-centre / 3);
        double middle = 3 * Math.sqrt(a) * (1 - 1 / (9 * a));
        double sum = 0;
        double before = 0;
        for (int i = 0; i < rootsOfEdges.length - 1; i++) {
            double root = conversion == 0 ? rootsOfEdges[i + 1] : root(edges[i + 1] - conversion);
            double now = root <= 0 ? 0 : NORMAL.below(root * perRoot - middle);
            double share = (now - before) * corrections[offset + i];
            shares[i] = share;
            sum += share;
            before = now;
        }
        return sum;
    }

    private double root(double depth) {
        if (depth <= 0) {
            return 0;
        }
        double place = depth * ROOTS_PER_UNIT;
        int i = (int) place;
        return roots[i] + (place - i) * (roots[i + 1] - roots[i]);
    }
}
