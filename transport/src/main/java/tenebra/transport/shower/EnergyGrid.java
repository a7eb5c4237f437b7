package tenebra.transport.shower;

/**
 * Energies from the bits of a double: as many steps in each octave, equal within it, found without a logarithm.
 *
 * @param first upper bits of the lowest node
 * @param intervals between nodes
 */
record EnergyGrid(int first, int intervals) {
    /** 16 steps in each octave. */
    static final int SHIFT = 48;

    /** A grid that spans these energies [GeV]. */
    static EnergyGrid spanning(double lowest, double highest) {
        int first = upper(lowest);
        return new EnergyGrid(first, upper(highest) - first + 1);
    }

    private static int upper(double energy) {
        return (int) (Double.doubleToRawLongBits(energy) >>> SHIFT);
    }

    /** Number of the interval that holds this energy, within the grid. */
    int interval(double energy) {
        return upper(energy) - first;
    }

    /** The same, for energies that may lie outside. */
    int nearest(double energy) {
        return Math.clamp(upper(energy) - first, 0, intervals - 1);
    }

    /** Energy [GeV] of a node, 0 to {@link #intervals}. */
    double node(int number) {
        return Double.longBitsToDouble((long) (first + number) << SHIFT);
    }
}
