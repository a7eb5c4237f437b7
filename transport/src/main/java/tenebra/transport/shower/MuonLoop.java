package tenebra.transport.shower;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;
import tenebra.matter.Species;
import tenebra.matter.muon.MuonProcess;

/**
 * Steps of muons: delta rays, photons, electron pairs, hadrons and hard scatters one by one; soft scatters together at a random hinge
 * of the step; loss below the cuts with its fluctuation. Steps end at the boundaries of layers and after a twentieth of the energy.
 *
 * <p>A muon that makes hadrons leaves their energy where it is, with the light of an electron of that energy: there is no hadronic
 * final state. A muon that has stopped leaves its kinetic energy; it does not decay, and μ⁻ are not captured. Collisions with electrons
 * do not turn it: they are in the elastic scattering.
 */
final class MuonLoop {
    private static final double MASS = Species.MUON_MINUS.mass();
    private static final double LARGEST_LOSS = 0.05;

    /** Steps [mm] too short for a fluctuation. */
    private static final double SHORT = 1e-9;

    private static final int INSIDE = 0;
    private static final int SIDE = 2;

    private final ShowerState state;
    private final FullShowerModel model;
    private final MuonMedia media;
    private final BoxIndex boxes;
    private final EnergyGrid grid;
    private final Track track;
    private final Xoroshiro random;
    private final Turn turn;

    private MuonMedium medium;
    private double birks;
    private int material;
    private int crossing;

    MuonLoop(ShowerState state) {
        this.state = state;
        model = state.model;
        media = model.muons();
        boxes = model.boxes();
        grid = model.grid();
        track = state.track;
        random = state.random;
        turn = state.turn;
        medium = media.in(0);
    }

    private void enter(int layer) {
        medium = media.in(layer);
        birks = model.birks(layer);
        material = model.material(layer);
    }

    /** Follows the muon until it stops, leaves, or is put off until later. */
    void follow() {
        enter(track.layer);
        double leading = state.leading();
        boolean goesOn = true;
        while (goesOn) {
            double energy = track.energy;
            if (energy <= medium.tracking()) {
                stop(energy);
                return;
            }
            if (energy < leading) {
                state.defer();
                return;
            }
            goesOn = step(energy);
        }
    }

    private boolean step(double energy) {
        double meanLoss = medium.table().softLoss(energy);
        double rate = medium.table().rate(energy) + medium.scattering().hardRate(energy);
        double longest = LARGEST_LOSS * energy / meanLoss;
        double wanted = random.exponential() / rate;
        boolean isInterrupted = wanted < longest;
        double made =
                hinged(isInterrupted ? wanted : longest, medium.scattering().soft(energy));
        double lost = loss(energy, meanLoss, made);
        if (!account(lost, made, meanLoss)) {
            return false;
        }
        track.energy = energy - lost;
        if (crossing != INSIDE) {
            return cross();
        }
        if (isInterrupted) {
            interact(rate);
        }
        return true;
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
        double lack = step * softPerLength * random.exponential();
        deflect(Math.min(lack, 2));
        return made + advance(step - before);
    }

    /** Moves straight, at most to the next boundary. Gives the length made [mm]. */
    private double advance(double wanted) {
        int layer = track.layer;
        double plane = track.w > 0 ? boxes.high[layer] : boxes.low[layer];
        double toPlane = track.w == 0 ? Double.POSITIVE_INFINITY : Math.max(0, (plane - track.z) / track.w);
        double toSide = state.toSide(boxes.boxOf[layer]);
        double length = Math.min(wanted, Math.min(toPlane, toSide));
        state.move(length);
        if (wanted < toPlane && wanted < toSide) {
            crossing = INSIDE;
        } else if (toSide < toPlane) {
            crossing = SIDE;
        } else {
            crossing = track.w > 0 ? 1 : -1;
            track.z = plane;
        }
        return length;
    }

    /** Loss below the cuts [GeV], at the energy in the middle of the step. */
    private double loss(double energy, double meanLoss, double made) {
        if (made < SHORT) {
            return Math.min(energy, meanLoss * made);
        }
        double middle = energy - 0.5 * meanLoss * made;
        return Math.min(energy, medium.table().sampleSoftLoss(middle, made, random));
    }

    /** Books loss and path; false if an insertion ends the muon here. Light is quenched as at the mean loss. */
    private boolean account(double lost, double made, double meanLoss) {
        double energy = track.energy;
        double stays = lost;
        boolean goesOn = true;
        if (energy >= state.observed()) {
            double share = state.record(energy, energy - lost, made, material);
            if (share >= 0) {
                stays = share * lost;
                goesOn = false;
            }
        }
        state.tally.path(track.kind, material, grid.interval(energy), made);
        state.depositAtMark(stays, visible(stays, meanLoss));
        return goesOn;
    }

    private double visible(double energy, double meanLoss) {
        return birks < 0 ? 0 : energy / (1 + birks * meanLoss);
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

    /** What happens at the end of a step, chosen by the rate at its beginning: nothing, in the ratio in which the rate fell. */
    private void interact(double rateBefore) {
        double energy = track.energy;
        if (energy <= medium.tracking()) {
            return;
        }
        double u = random.uniform() * rateBefore - medium.table().rate(energy);
        if (u < 0) {
            give(energy);
        } else if (u < medium.scattering().hardRate(energy)) {
            deflect(medium.scattering().sampleLack(energy, random));
        }
    }

    private void give(double energy) {
        MuonProcess process = medium.table().sampleProcess(energy, random);
        double transfer = medium.table().sampleTransfer(process, energy, random);
        if (!(transfer <= energy)) {
            return;
        }
        track.energy = energy - transfer;
        switch (process) {
            case DELTA_RAY -> knock(energy, transfer);
            case BREMSSTRAHLUNG -> radiate(energy, transfer);
            case PAIR_PRODUCTION -> pair(energy, transfer);
            case NUCLEAR -> state.depositOf(transfer);
        }
    }

    private void knock(double energy, double transfer) {
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, 1 - medium.table().ionisation().deltaCosine(energy, transfer));
        state.electron(transfer, turn.u, turn.v, turn.w);
    }

    /**
     * Photon at an angle θ of order M/E, with the density of θ² in proportion to 1/(1 + (Eθ/M)²)², θ at most 1 and so that the
     * muon's recoil is at most 1. Reference: Geant4 Physics Reference Manual, "Bremsstrahlung" of muons.
     */
    private void radiate(double energy, double photon) {
        double total = energy + MASS;
        double gamma = total / MASS;
        double ratio = photon / (total - photon);
        double largest = gamma * Math.min(1, 1 / ratio);
        double share = random.uniform() * largest * largest / (1 + largest * largest);
        double squaredAngle = share / ((1 - share) * gamma * gamma);
        turn.azimuth(random);
        turn.from(track.u, track.v, track.w, 0.5 * squaredAngle);
        state.photon(photon, turn);
        turn.opposite();
        turn.from(track.u, track.v, track.w, 0.5 * squaredAngle * ratio * ratio);
        turnTrack();
    }

    /** Both along the muon. Electron: kinetic energy; positron: with both rest masses. */
    private void pair(double energy, double transfer) {
        double asymmetry = medium.table().pairProduction().largestAsymmetry(energy, transfer) > 0
                ? medium.table().pairProduction().sampleAsymmetry(energy, transfer, random)
                : 0;
        double kinetic = transfer - 2 * Constants.ELECTRON_MASS;
        double electron = Math.clamp(0.5 * transfer * (1 - asymmetry) - Constants.ELECTRON_MASS, 0, kinetic);
        turn.u = track.u;
        turn.v = track.v;
        turn.w = track.w;
        state.electron(electron, track.u, track.v, track.w);
        state.positron(kinetic - electron, turn);
    }

    private void deflect(double lack) {
        if (lack > 0) {
            turn.azimuth(random);
            turn.from(track.u, track.v, track.w, lack);
            turnTrack();
        }
    }

    private void turnTrack() {
        track.u = turn.u;
        track.v = turn.v;
        track.w = turn.w;
    }

    /** Leaves this kinetic energy here. */
    private void stop(double energy) {
        state.deposit(energy, visible(energy, medium.table().softLoss(energy)));
    }
}
