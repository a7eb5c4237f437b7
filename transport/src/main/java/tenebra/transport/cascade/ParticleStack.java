package tenebra.transport.cascade;

import java.util.Arrays;
import tenebra.matter.Species;

/** Particles that wait, last in first out, in flat arrays; the one taken last lies open in the fields. */
final class ParticleStack {
    private static final int STRIDE = 5;

    private Species[] kinds = new Species[64];
    private double[] rows = new double[STRIDE * kinds.length];
    private int size;

    Species species = Species.PHOTON;
    double energy;
    double z;
    double time;
    double x;
    double y;

    /** Places x and y are those of the primary. */
    void push(Species kind, double totalEnergy, double atZ, double atTime, double atX, double atY) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            rows = Arrays.copyOf(rows, 2 * STRIDE * size);
        }
        kinds[size] = kind;
        int row = STRIDE * size++;
        rows[row] = totalEnergy;
        rows[row + 1] = atZ;
        rows[row + 2] = atTime;
        rows[row + 3] = atX;
        rows[row + 4] = atY;
    }

    /** Takes the particle pushed last; false if there is none. */
    boolean pop() {
        if (size == 0) {
            return false;
        }
        species = kinds[--size];
        int row = STRIDE * size;
        energy = rows[row];
        z = rows[row + 1];
        time = rows[row + 2];
        x = rows[row + 3];
        y = rows[row + 4];
        return true;
    }

    void clear() {
        size = 0;
    }
}
