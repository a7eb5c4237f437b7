package tenebra.transport.shower;

import java.util.function.DoubleUnaryOperator;

/**
 * Several functions of the energy as straight lines between nodes of a grid: value = rows[at] + energy * rows[at + 1]. The functions
 * of one interval lie side by side, so that a step reads neighbouring memory.
 */
final class LinearRows {
    private final EnergyGrid grid;
    private final int stride;
    final double[] rows;

    LinearRows(EnergyGrid grid, int functions) {
        this.grid = grid;
        stride = 2 * functions;
        rows = new double[stride * grid.intervals()];
    }

    /** Sets a function from its values at the nodes. */
    void set(int function, double[] values) {
        for (int i = 0; i < grid.intervals(); i++) {
            double low = grid.node(i);
            double slope = (values[i + 1] - values[i]) / (grid.node(i + 1) - low);
            rows[i * stride + 2 * function] = values[i] - slope * low;
            rows[i * stride + 2 * function + 1] = slope;
        }
    }

    void set(int function, DoubleUnaryOperator of) {
        set(function, values(grid, of));
    }

    static double[] values(EnergyGrid grid, DoubleUnaryOperator of) {
        double[] values = new double[grid.intervals() + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = of.applyAsDouble(grid.node(i));
        }
        return values;
    }

    /** A function's value at an energy [GeV] of the grid. */
    double at(int function, double energy) {
        int at = grid.interval(energy) * stride + 2 * function;
        return rows[at] + energy * rows[at + 1];
    }
}
