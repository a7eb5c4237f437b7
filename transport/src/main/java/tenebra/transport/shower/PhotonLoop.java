package tenebra.transport.shower;

import static tenebra.matter.Constants.ELECTRON_MASS;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.electromagnetic.Compton;
import tenebra.matter.electromagnetic.EmissionAngle;
import tenebra.matter.electromagnetic.Photoelectric;

/**
 * Flights of photons through a whole box at once: distances by the largest rate of its materials, accepted in the ratio of the rate
 * where they end. No boundary between layers is ever computed.
 *
 * <p>Reference: E. R. Woodcock et al., ANL-7050 (1965), p. 557.
 */
final class PhotonLoop {
    private final ShowerState state;
    private final FullShowerModel model;
    private final BoxIndex boxes;
    private final Track track;
    private final Xoroshiro random;
    private final Turn turn;

    PhotonLoop(ShowerState state) {
        this.state = state;
        model = state.model;
        boxes = model.boxes();
        track = state.track;
        random = state.random;
        turn = state.turn;
    }

    /** Follows the photon until it is absorbed, leaves, or is put off until later. */
    void follow() {
        double leading = state.leading();
        int box = boxes.boxOf[track.layer];
        while (true) {
            double energy = track.energy;
            if (energy < model.cuts(track.layer).photonTracking()) {
                state.depositOf(energy);
                return;
            }
            if (energy < leading) {
                state.defer();
                return;
            }
            double largest = model.majorant(box, energy);
            state.mark();
            double length = random.exponential() / largest;
            state.move(length);
            boolean isOut = !boxes.contains(box, track.x, track.y, track.z);
            int face = Tally.SIDE;
            if (isOut) {
                state.move(-length);
                double toSide = state.toSide(box);
                double toEnd = state.toEnd(box);
                length = Math.min(length, Math.min(toSide, toEnd));
                face = toSide < toEnd ? Tally.SIDE : track.w > 0 ? Tally.BACK : Tally.FRONT;
                state.move(length);
            } else {
                track.layer = boxes.layerAt(box, track.z);
            }
            int reached = track.layer;
            if (energy >= state.observed() && !state.recordFlight(box, length)) {
                return;
            }
            track.layer = reached;
            PhotonTable table = model.photons(reached);
            int row = table.row(energy);
            state.tally.path(Track.PHOTON, model.material(reached), row / PhotonTable.STRIDE, length);
            if (isOut) {
                if (!state.leave(box, face)) {
                    return;
                }
                box = boxes.boxOf[track.layer];
            } else if (!interact(table, row, random.uniform() * largest)) {
                return;
            }
        }
    }

    /** What happens where a flight ended; false if the photon is no more. */
    private boolean interact(PhotonTable table, int row, double u) {
        double energy = track.energy;
        double[] rows = table.rows;
        if (u >= rows[row] + energy * rows[row + 1]) {
            return true;
        }
        if (u < rows[row + 2] + energy * rows[row + 3]) {
            pair(table, energy);
            return false;
        }
        if (u < rows[row + 4] + energy * rows[row + 5]) {
            scatter(energy);
            return true;
        }
        double lack = 1 - Photoelectric.sampleCosine(energy, random);
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, lack);
        state.electron(energy, turn.u, turn.v, turn.w);
        return false;
    }

    private void pair(PhotonTable table, double energy) {
        double share = table.samplePair(random).sampleShare(energy, random);
        double first = Math.max(0, share * energy - ELECTRON_MASS);
        double second = Math.max(0, energy - 2 * ELECTRON_MASS - first);
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, EmissionAngle.sample(first + ELECTRON_MASS, random));
        state.electron(first, turn.u, turn.v, turn.w);
        turn.opposite();
        turn.from(track.u, track.v, track.w, EmissionAngle.sample(second + ELECTRON_MASS, random));
        state.positron(second, turn);
    }

    private void scatter(double energy) {
        double share = Compton.sampleShare(energy, random);
        double lack = 1 - Compton.cosine(energy, share);
        double k = energy / ELECTRON_MASS;
        double electron = (1 - share) * energy;
        turn.azimuth(random);
        turn.opposite();
        double cotangent = (1 + k) * Math.sqrt(lack / Math.max(1e-300, 2 - lack));
        turn.from(track.u, track.v, track.w, 1 - cotangent / Math.sqrt(1 + cotangent * cotangent));
        state.electron(electron, turn.u, turn.v, turn.w);
        turn.opposite();
        turn.from(track.u, track.v, track.w, lack);
        track.u = turn.u;
        track.v = turn.v;
        track.w = turn.w;
        track.energy = energy - electron;
    }
}
