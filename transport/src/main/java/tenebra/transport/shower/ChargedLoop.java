package tenebra.transport.shower;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;
import tenebra.matter.electromagnetic.Annihilation;
import tenebra.matter.electromagnetic.Bhabha;
import tenebra.matter.electromagnetic.EmissionAngle;
import tenebra.matter.electromagnetic.Moller;

/**
 * Steps of electrons and positrons: hard scatters one by one, soft ones together at a random hinge of the step, continuous loss.
 *
 * <p>Reference: J. M. Fernandez-Varea et al., Nucl. Instrum. Meth. B 73 (1993) 447 (mixed simulation, random hinge). A step that
 * meets a boundary ends there and a new one begins: the exponential has no memory, and a hinge that is even along the step gives
 * each millimetre its chance of a deflection, so that boundaries need no further care.
 */
final class ChargedLoop {
    private static final double MASS = Constants.ELECTRON_MASS;
    private static final int INSIDE = 0;
    private static final int SIDE = 2;

    private final ShowerState state;
    private final FullShowerModel model;
    private final BoxIndex boxes;
    private final Track track;
    private final Tally tally;
    private final Xoroshiro random;
    private final Turn turn;
    private final double largestLoss;

    private ChargedTable table;
    private double low;
    private double high;
    private double birks;
    private int material;
    private int crossing;

    ChargedLoop(ShowerState state) {
        this.state = state;
        model = state.model;
        boxes = model.boxes();
        track = state.track;
        tally = state.tally;
        random = state.random;
        turn = state.turn;
        largestLoss = model.settings().steps().largestLoss();
        table = model.charged(Track.ELECTRON, 0);
    }

    private void enter(int layer) {
        table = model.charged(track.kind, layer);
        low = boxes.low[layer];
        high = boxes.high[layer];
        birks = model.birks(layer);
        material = model.material(layer);
    }

    /** Follows the particle until it stops, leaves, or is put off until later. */
    void follow() {
        enter(track.layer);
        double leading = state.leading();
        while (true) {
            double energy = track.energy;
            if (energy <= table.cuts.electronTracking()) {
                stop(energy);
                return;
            }
            if (energy < leading) {
                state.defer();
                return;
            }
            double[] rows = table.rows;
            int at = row(energy);
            double loss = rows[at] + energy * rows[at + 1];
            double slope = rows[at + 1];
            if (track.kind == Track.ELECTRON && endsHere(rows[at + 8] + energy * rows[at + 9])) {
                stopInRange(energy);
                return;
            }
            double room = Math.min(largestLoss * energy, energy - table.cuts.electronTracking());
            double longest = room / loss * (1 + 0.5 * slope * room / loss);
            double step = random.exponential() / (rows[at + 2] + energy * rows[at + 3]);
            boolean isInterrupted = step < longest;
            if (!isInterrupted) {
                step = longest;
            }
            double made = hinged(step, rows[at + 10] + energy * rows[at + 11]);
            double lost = made * loss * (1 - 0.5 * slope * made);
            if (!isInterrupted && crossing == INSIDE) {
                lost = room;
            }
            lost = Math.min(lost, energy);
            if (!account(at, energy, lost, made)) {
                return;
            }
            track.energy = energy - lost;
            if (crossing != INSIDE) {
                if (!cross()) {
                    return;
                }
            } else if (isInterrupted && !interact(at)) {
                return;
            }
        }
    }

    private int row(double energy) {
        return ((int) (Double.doubleToRawLongBits(energy) >>> EnergyGrid.SHIFT) - table.firstRow)
                << ChargedTable.STRIDE_BITS;
    }

    private boolean endsHere(double range) {
        if (track.z - low <= range || high - track.z <= range) {
            return false;
        }
        int box = boxes.boxOf[track.layer];
        return track.x - boxes.left[box] > range
                && boxes.right[box] - track.x > range
                && track.y - boxes.bottom[box] > range
                && boxes.top[box] - track.y > range;
    }

    /** Moves along the step with its deflection; the place of the deposit is where it turned. Gives the length made [mm]. */
    private double hinged(double step, double softPerLength) {
        state.mark();
        double before = random.uniform() * step;
        double made = advance(before);
        state.markDeposit();
        if (crossing != INSIDE) {
            return made;
        }
        double mean = meanLack(step * softPerLength);
        if (mean > 0) {
            double lack = mean * random.exponential();
            while (lack > 2) {
                lack = mean * random.exponential();
            }
            turn.azimuth(random);
            turn.from(track.u, track.v, track.w, lack);
            track.u = turn.u;
            track.v = turn.v;
            track.w = turn.w;
        }
        return made + advance(step - before);
    }

    /** 1 − exp(−x), to 1e-4 up to 0.4: steps of softer scattering are longer than that seldom. */
    private static double meanLack(double x) {
        return x < 0.4 ? x * (1 - x * (0.5 - x * (1.0 / 6 - x * (1.0 / 24)))) : 1 - StrictMath.exp(-x);
    }

    /** Moves straight, at most to the next boundary. Gives the length made [mm]. */
    private double advance(double wanted) {
        double length = wanted;
        double z = track.z + track.w * length;
        crossing = INSIDE;
        if (z > high) {
            length = Math.max(0, (high - track.z) / track.w);
            z = high;
            crossing = 1;
        } else if (z < low) {
            length = Math.max(0, (low - track.z) / track.w);
            z = low;
            crossing = -1;
        }
        double x = track.x + track.u * length;
        double y = track.y + track.v * length;
        int box = boxes.boxOf[track.layer];
        if (x < boxes.left[box] || x > boxes.right[box] || y < boxes.bottom[box] || y > boxes.top[box]) {
            length = Math.min(length, state.toSide(box));
            x = track.x + track.u * length;
            y = track.y + track.v * length;
            z = track.z + track.w * length;
            crossing = SIDE;
        }
        track.x = x;
        track.y = y;
        track.z = z;
        track.time += length / Constants.SPEED_OF_LIGHT;
        return length;
    }

    /** Books loss and path; false if an insertion ends the particle here. */
    private boolean account(int at, double energy, double lost, double made) {
        double stays = lost;
        boolean goesOn = true;
        if (energy >= state.observed()) {
            double share = state.record(energy, energy - lost, made, material);
            if (share >= 0) {
                stays = share * lost;
                goesOn = false;
            }
        }
        tally.path(track.kind, material, at >> ChargedTable.STRIDE_BITS, made);
        if (made > 0) {
            state.depositAtMark(stays, birks < 0 ? 0 : stays / (1 + birks * lost / made));
        }
        return goesOn;
    }

    private boolean cross() {
        int layer = track.layer + crossing;
        int box = boxes.boxOf[track.layer];
        if (crossing != SIDE && layer >= boxes.firstLayer[box] && layer < boxes.firstLayer[box + 1]) {
            track.layer = layer;
            enter(layer);
            return true;
        }
        int face = crossing == SIDE ? Tally.SIDE : crossing > 0 ? Tally.BACK : Tally.FRONT;
        if (!state.leave(box, face)) {
            return false;
        }
        enter(track.layer);
        return true;
    }

    /** What happened at the end of the step; false if the particle is no more. */
    private boolean interact(int at) {
        double energy = track.energy;
        double[] rows = table.rows;
        double u = random.uniform() * (rows[at + 2] + energy * rows[at + 3]);
        if (u < rows[at + 4] + energy * rows[at + 5]) {
            radiate(energy);
            return true;
        }
        if (u < rows[at + 6] + energy * rows[at + 7]) {
            collide(energy);
            return true;
        }
        if (track.kind == Track.POSITRON && u < rows[at + 8] + energy * rows[at + 9]) {
            annihilate(energy);
            return false;
        }
        scatter(rows[at + 12] + energy * rows[at + 13], rows[at + 14] + energy * rows[at + 15]);
        return true;
    }

    private void radiate(double energy) {
        double cut = table.cuts.photonProduction();
        if (energy <= cut) {
            return;
        }
        double photon = table.bremsstrahlung.sample(energy, cut, random);
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, EmissionAngle.sample(energy + MASS, random));
        track.energy = energy - photon;
        state.photon(photon, turn);
    }

    private void collide(double energy) {
        double cut = table.cuts.electronProduction();
        double secondary;
        if (track.kind == Track.POSITRON) {
            if (energy <= cut) {
                return;
            }
            secondary = Bhabha.sample(energy, cut, random);
        } else {
            if (energy <= 2 * cut) {
                return;
            }
            secondary = Moller.sample(energy, cut, random);
        }
        double after = Math.max(0, energy - secondary);
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, lack(energy, secondary));
        double u = turn.u;
        double v = turn.v;
        double w = turn.w;
        if (after > 0) {
            turn.opposite();
            turn.from(track.u, track.v, track.w, lack(energy, after));
        }
        track.energy = after;
        state.electron(secondary, u, v, w);
        track.u = turn.u;
        track.v = turn.v;
        track.w = turn.w;
    }

    /** 1 − cos of the angle at which an electron of that energy leaves a collision with one at rest. */
    private static double lack(double energy, double outgoing) {
        double cosineSquared = outgoing * (energy + 2 * MASS) / (energy * (outgoing + 2 * MASS));
        return cosineSquared >= 1 ? 0 : 1 - Math.sqrt(cosineSquared);
    }

    private void annihilate(double energy) {
        double share = Annihilation.sampleShare(energy, random);
        double both = energy + 2 * MASS;
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, 1 - Annihilation.cosine(energy, share));
        state.photon(share * both, turn);
        turn.opposite();
        turn.from(track.u, track.v, track.w, 1 - Annihilation.cosine(energy, 1 - share));
        state.photon((1 - share) * both, turn);
    }

    private void scatter(double screening, double hardShare) {
        double u = 1 - hardShare * random.uniform();
        double omega = screening * u / (1 + screening - u);
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, Math.min(2, 2 * omega));
        track.u = turn.u;
        track.v = turn.v;
        track.w = turn.w;
    }

    /** An electron that cannot leave the layer: what it would have radiated is made, the rest stays. */
    private void stopInRange(double energy) {
        StoppingElectron stopping = table.stopping;
        tally.path(Track.ELECTRON, material, row(energy) >> ChargedTable.STRIDE_BITS, stopping.track(energy));
        double stays = energy;
        double radiating = stopping.sampleRadiation(energy, random);
        double cut = table.cuts.photonProduction();
        if (radiating > cut) {
            double photon = table.bremsstrahlung.sample(radiating, cut, random);
            double mean = 1 - stopping.meanCosine(energy, radiating);
            double lack = mean * random.exponential();
            turn.azimuth(random);
            turn.from(track.u, track.v, track.w, lack < 2 ? lack : 2 * random.uniform());
            state.photon(photon, turn);
            stays = energy - photon;
        }
        stop(stays);
    }

    /** Leaves this kinetic energy here; a positron annihilates. */
    private void stop(double energy) {
        state.deposit(energy, birks < 0 ? 0 : energy * model.stoppingLight(track.layer, energy));
        if (track.kind == Track.POSITRON) {
            double w = 2 * random.uniform() - 1;
            turn.azimuth(random);
            turn.from(0, 0, 1, 1 - w);
            state.photon(MASS, turn);
            turn.u = -turn.u;
            turn.v = -turn.v;
            turn.w = -turn.w;
            state.photon(MASS, turn);
        }
    }
}
