package tenebra.darksector.production.bremsstrahlung;

/** Integrals over the cells of an equidistant table, by the cubic through the four nearest nodes; never negative. */
final class CellIntegrals {
    private CellIntegrals() {}

    /** Running integral at the nodes, beginning with 0. */
    static double[] cumulative(double[] values, double step) {
        double[] sums = new double[values.length];
        for (int cell = 0; cell + 1 < values.length; cell++) {
            sums[cell + 1] = sums[cell] + step * Math.max(0, mean(values, cell));
        }
        return sums;
    }

    private static double mean(double[] values, int cell) {
        double left = values[cell];
        double right = values[cell + 1];
        boolean isInner = cell > 0 && cell + 2 < values.length;
        return isInner ? (13 * (left + right) - values[cell - 1] - values[cell + 2]) / 24 : (left + right) / 2;
    }
}
