package tenebra.transport.geometry;

/**
 * An axis-aligned box filled with layers that follow one another along z.
 *
 * @param element number of the detector element that it belongs to; deposits carry it
 * @param front first z [mm]
 * @param cells into which its deposits are sorted
 */
public record Block(int element, double front, Face face, LayerStack stack, CellGrid cells) {
    /** Last z [mm]. */
    public double back() {
        return front + stack.length();
    }

    /** True if the two share a volume; touching is allowed. */
    public boolean overlaps(Block other) {
        double rounding = 1e-9 * (1 + Math.abs(front) + stack.length());
        return front + rounding < other.back() && other.front() + rounding < back() && face.overlaps(other.face());
    }
}
