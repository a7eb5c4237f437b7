package tenebra.transport.shower;

import java.util.Arrays;

/** Particles that wait, last in first out, in one flat array. */
final class TrackStack {
    private static final int STRIDE = 10;

    private double[] rows = new double[STRIDE * 256];
    private int size;

    /** A particle of this kind, energy and direction at the place and time of another. */
    void push(int kind, double energy, Track at, double u, double v, double w) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        double[] to = rows;
        int i = size;
        to[i] = kind;
        to[i + 1] = energy;
        to[i + 2] = at.x;
        to[i + 3] = at.y;
        to[i + 4] = at.z;
        to[i + 5] = u;
        to[i + 6] = v;
        to[i + 7] = w;
        to[i + 8] = at.time;
        to[i + 9] = at.layer;
        size = i + STRIDE;
    }

    void push(Track track) {
        push(track.kind, track.energy, track, track.u, track.v, track.w);
    }

    /** Takes the particle pushed last; false if there is none. */
    boolean pop(Track to) {
        if (size == 0) {
            return false;
        }
        size -= STRIDE;
        double[] from = rows;
        int i = size;
        to.kind = (int) from[i];
        to.energy = from[i + 1];
        to.x = from[i + 2];
        to.y = from[i + 3];
        to.z = from[i + 4];
        to.u = from[i + 5];
        to.v = from[i + 6];
        to.w = from[i + 7];
        to.time = from[i + 8];
        to.layer = (int) from[i + 9];
        return true;
    }

    void clear() {
        size = 0;
    }
}
