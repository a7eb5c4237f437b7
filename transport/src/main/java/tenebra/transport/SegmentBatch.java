package tenebra.transport;

import tenebra.matter.Species;

/**
 * Track segments in the order in which they were made, as columns. Handed to observers when full; its holder reuses it, so an
 * observer copies what it keeps. A segment is a straight piece of track in one medium on which energy falls evenly.
 */
public final class SegmentBatch {
    public static final int CAPACITY = 512;

    private final Species[] species = new Species[CAPACITY];
    private final int[] medium = new int[CAPACITY];
    private final double[] energyBefore = new double[CAPACITY];
    private final double[] energyAfter = new double[CAPACITY];
    private final double[] length = new double[CAPACITY];
    private final double[] position = new double[3 * CAPACITY];
    private final double[] direction = new double[3 * CAPACITY];
    private final double[] time = new double[CAPACITY];
    private long first;
    private int size;

    /** Segments held. */
    public int size() {
        return size;
    }

    /** Number of a segment among all of its shower: what an {@link Insertion} refers to. */
    public long number(int row) {
        return first + row;
    }

    public Species species(int row) {
        return species[row];
    }

    /** Number of the medium in {@link TransportModel#media}. */
    public int medium(int row) {
        return medium[row];
    }

    /** Total energy at the beginning [GeV]. */
    public double energyBefore(int row) {
        return energyBefore[row];
    }

    /** Total energy at the end [GeV], before any interaction there. */
    public double energyAfter(int row) {
        return energyAfter[row];
    }

    /** Length [mm]. */
    public double length(int row) {
        return length[row];
    }

    /** Component (0, 1, 2 for x, y, z) of the beginning [mm]. */
    public double position(int row, int component) {
        return position[3 * row + component];
    }

    /** Component of the unit direction. */
    public double direction(int row, int component) {
        return direction[3 * row + component];
    }

    /** Time at the beginning [ns]. */
    public double time(int row) {
        return time[row];
    }

    /** Begins a new shower. */
    public void clear() {
        first = 0;
        size = 0;
    }

    /** Makes room for more segments of the same shower. */
    public void flushed() {
        first += size;
        size = 0;
    }

    public boolean isFull() {
        return size == CAPACITY;
    }

    /** Adds the next segment: what moves, and how its energy [GeV] falls over a length [mm]. Position and direction follow. */
    public void add(Species moving, int inMedium, double before, double after, double pathLength) {
        species[size] = moving;
        medium[size] = inMedium;
        energyBefore[size] = before;
        energyAfter[size] = after;
        length[size] = pathLength;
        size++;
    }

    /** Beginning [mm] of the segment added last and its time [ns]. */
    public void from(double x, double y, double z, double atTime) {
        int row = size - 1;
        position[3 * row] = x;
        position[3 * row + 1] = y;
        position[3 * row + 2] = z;
        time[row] = atTime;
    }

    /** Unit direction of the segment added last. */
    public void along(double u, double v, double w) {
        int row = size - 1;
        direction[3 * row] = u;
        direction[3 * row + 1] = v;
        direction[3 * row + 2] = w;
    }
}
