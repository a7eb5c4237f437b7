package tenebra.transport.shower;

import java.util.Arrays;

/**
 * What one shower left behind: energy by layer, cell and distance from the axis, track lengths, and what went out. Energies are
 * available energies [GeV]: kinetic for electrons and muons, kinetic and twice the rest mass for positrons, so that they add up to the
 * primaries'. Belongs to one thread; cleared at the beginning of each shower.
 */
public final class Tally {
    /** Faces of a box through which particles leave for good. */
    public static final int FRONT = 0;

    public static final int BACK = 1;
    public static final int SIDE = 2;
    private static final int FACES = 3;

    /** Four rings in each octave of the squared distance, from a micrometre. */
    private static final int RING_SHIFT = 50;

    private static final int FIRST_RING = (int) (Double.doubleToRawLongBits(1e-6) >>> RING_SHIFT);
    private static final int RINGS = (int) (Double.doubleToRawLongBits(1e14) >>> RING_SHIFT) - FIRST_RING;

    private final BoxIndex boxes;
    private final EnergyGrid grid;
    private final int materials;
    private final double axisX;
    private final double axisY;

    final double[] layerEnergy;
    final double[] cellEnergy;
    final double[] cellLight;
    final double[] cellTime;
    private final double[] rings = new double[RINGS];
    private final double[] escaped = new double[FACES * Track.KINDS];
    private final double[] track;
    private final double[] spectrum;
    private double light;

    Tally(BoxIndex boxes, EnergyGrid grid, int materials, double[] axis) {
        this.boxes = boxes;
        this.grid = grid;
        this.materials = materials;
        axisX = axis[0];
        axisY = axis[1];
        layerEnergy = new double[boxes.layers];
        cellEnergy = new double[boxes.cells];
        cellLight = new double[boxes.cells];
        cellTime = new double[boxes.cells];
        track = new double[Track.KINDS * materials];
        spectrum = new double[Track.KINDS * grid.intervals()];
    }

    void clear() {
        Arrays.fill(layerEnergy, 0);
        Arrays.fill(cellEnergy, 0);
        Arrays.fill(cellLight, 0);
        Arrays.fill(cellTime, Double.POSITIVE_INFINITY);
        Arrays.fill(rings, 0);
        Arrays.fill(escaped, 0);
        Arrays.fill(track, 0);
        Arrays.fill(spectrum, 0);
        light = 0;
    }

    /** Energy that stays in a layer at a place and time, and the part of it that gives light. */
    void deposit(int layer, Mark at, double energy, double visible) {
        layerEnergy[layer] += energy;
        double dx = at.x - axisX;
        double dy = at.y - axisY;
        rings[ring(dx * dx + dy * dy)] += energy;
        int cell = boxes.cellAt(boxes.boxOf[layer], at.x, at.y);
        cellEnergy[cell] += energy;
        if (visible > 0) {
            cellLight[cell] += visible;
            light += visible;
        }
        if (at.time < cellTime[cell]) {
            cellTime[cell] = at.time;
        }
    }

    private static int ring(double squared) {
        return Math.clamp((int) (Double.doubleToRawLongBits(squared) >>> RING_SHIFT) - FIRST_RING, 0, RINGS - 1);
    }

    /** Path [mm] of a particle of this kind and energy [GeV]. */
    void path(int kind, int material, int interval, double length) {
        track[kind * materials + material] += length;
        spectrum[kind * grid.intervals() + interval] += length;
    }

    void escape(int kind, int face, double energy) {
        escaped[kind * FACES + face] += energy;
    }

    /** Adds energy [GeV] that another model left in a cell, counted through all boxes, at a time [ns]; to no layer or ring. */
    public void addToCell(int cell, double time, double energy, double visible) {
        cellEnergy[cell] += energy;
        cellLight[cell] += visible;
        light += visible;
        cellTime[cell] = Math.min(cellTime[cell], time);
    }

    /** Adds energy [GeV] that another model lost through a face, as photons. */
    public void addEscape(int face, double energy) {
        escape(Track.PHOTON, face, energy);
    }

    /** Adds energy [GeV] that another model left in a layer, counted through all boxes; to no cell. */
    public void addToLayer(int layer, double energy) {
        layerEnergy[layer] += energy;
    }

    /** Adds energy [GeV] that another model left between two circles about the axis. */
    public void addToRing(int ring, double energy) {
        rings[ring] += energy;
    }

    /** Energy [GeV] in a layer, counted through all boxes. */
    public double layerEnergy(int layer) {
        return layerEnergy[layer];
    }

    public int layers() {
        return layerEnergy.length;
    }

    /** Energy [GeV] that gave light, after Birks' law, in all layers that are read out. */
    public double light() {
        return light;
    }

    /** Energy [GeV] in a cell, counted through all boxes. */
    public double cellEnergy(int cell) {
        return cellEnergy[cell];
    }

    /** Energy [GeV] in a cell that gave light. */
    public double cellLight(int cell) {
        return cellLight[cell];
    }

    public int cells() {
        return cellEnergy.length;
    }

    /** Energy [GeV] left in all boxes. */
    public double deposited() {
        double sum = 0;
        for (double energy : layerEnergy) {
            sum += energy;
        }
        return sum;
    }

    /** Energy [GeV] of a kind (0 e-, 1 e+, 2 photon, 3 mu-, 4 mu+) that left through a face. */
    public double escaped(int kind, int face) {
        return escaped[kind * FACES + face];
    }

    /** Energy [GeV] that left through a face. */
    public double escaped(int face) {
        double sum = 0;
        for (int kind = 0; kind < Track.KINDS; kind++) {
            sum += escaped(kind, face);
        }
        return sum;
    }

    /** Energy [GeV] between two circles about the axis. */
    public double ringEnergy(int ring) {
        return rings[ring];
    }

    public static int rings() {
        return RINGS;
    }

    /** Inner radius [mm] of a ring; the outer one is the next ring's. */
    public static double ringRadius(int ring) {
        return ring == 0 ? 0 : Math.sqrt(Double.longBitsToDouble((long) (FIRST_RING + ring) << RING_SHIFT));
    }

    /** Path [mm] of a kind in a material of the model's list. */
    public double trackLength(int kind, int material) {
        return track[kind * materials + material];
    }

    /** Materials of the model's list. */
    public int materials() {
        return materials;
    }

    /** Path [mm] of a kind in an interval of the kinetic energy. */
    public double spectrum(int kind, int interval) {
        return spectrum[kind * grid.intervals() + interval];
    }

    /** Intervals of the kinetic energy. */
    public int intervals() {
        return grid.intervals();
    }

    /** Lower end [GeV] of an interval. */
    public double energyEdge(int interval) {
        return grid.node(interval);
    }
}
