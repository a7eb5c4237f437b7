package tenebra.transport.shower;

import tenebra.matter.Species;

/** The particle in hand. Energy: kinetic [GeV]; place [mm]; unit direction; time [ns]. Reused: its reader copies what it keeps. */
public final class Track {
    static final Species[] SPECIES = {
        Species.ELECTRON, Species.POSITRON, Species.PHOTON, Species.MUON_MINUS, Species.MUON_PLUS
    };

    static final int ELECTRON = 0;
    static final int POSITRON = 1;
    static final int PHOTON = 2;
    static final int MUON_MINUS = 3;
    static final int MUON_PLUS = 4;
    static final int KINDS = 5;

    int kind;
    double energy;
    double x;
    double y;
    double z;
    double u;
    double v;
    double w;
    double time;

    /** Layer that it is in, counted through all boxes. */
    int layer;

    Track() {}

    public Species species() {
        return SPECIES[kind];
    }

    /** Kinetic energy [GeV]. */
    public double energy() {
        return energy;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double z() {
        return z;
    }

    /** Component of the unit direction along x. */
    public double u() {
        return u;
    }

    /** Component of the unit direction along y. */
    public double v() {
        return v;
    }

    /** Component of the unit direction along z. */
    public double w() {
        return w;
    }

    public double time() {
        return time;
    }

    /** Number of the layer that it is in, counted through all boxes of the line. */
    public int layer() {
        return layer;
    }
}
