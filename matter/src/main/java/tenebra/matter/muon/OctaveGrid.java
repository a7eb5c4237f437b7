package tenebra.matter.muon;

/**
 * Energies with 2ⁿ points in each octave, evenly spaced inside it, so that a place is found from the bits of the number and
 * without a logarithm. Immutable.
 */
final class OctaveGrid {
    private static final int MANTISSA_BITS = 52;

    private final double lowest;
    private final double highest;
    private final int shift;
    private final long offset;
    private final int size;

    /** A grid that covers [lowest, highest] with 2 to the given power points in each octave. */
    OctaveGrid(double lowest, double highest, int power) {
        this.lowest = lowest;
        this.highest = highest;
        shift = MANTISSA_BITS - power;
        offset = Double.doubleToRawLongBits(lowest) >>> shift;
        size = (int) ((Double.doubleToRawLongBits(highest) >>> shift) - offset) + 2;
    }

    int size() {
        return size;
    }

    double point(int index) {
        return Double.longBitsToDouble((index + offset) << shift);
    }

    /** Index of the point at or below x; energies outside the grid are taken as its ends. */
    int index(double x) {
        return (int) ((Double.doubleToRawLongBits(Math.clamp(x, lowest, highest)) >>> shift) - offset);
    }

    /** Way from the point at the index to the next one, in [0, 1). */
    double fraction(double x) {
        long below = Double.doubleToRawLongBits(Math.clamp(x, lowest, highest)) & ((1L << shift) - 1);
        return (double) below / (1L << shift);
    }
}
