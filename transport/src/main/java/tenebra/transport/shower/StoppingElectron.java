package tenebra.transport.shower;

import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.CollisionLoss;
import tenebra.matter.Species;
import tenebra.matter.electromagnetic.ElasticScattering;
import tenebra.matter.electromagnetic.Moller;

/**
 * What an electron does from a kinetic energy down to the tracking cut, on average: how far it can go, the track that it and the
 * electrons that it knocks out leave, the photons it radiates. For electrons that end inside their layer. Immutable.
 */
final class StoppingElectron {
    /** More photons than this on the way, and the electron is followed. */
    private static final double MOST_PHOTONS = 0.2;

    private static final double FAR = 1e9;
    private static final GaussLegendre RULE = new GaussLegendre(8);

    private final EnergyGrid grid;
    private final double[] range;
    private final double[] track;
    private final double[] photons;
    private final double[] turns;

    /** Continuous loss [GeV/mm] and photons per length [1/mm] at the grid's nodes. */
    StoppingElectron(ChargedTable.Source source, Cuts cuts, double[] loss, double[] radiation) {
        grid = source.grid();
        int nodes = grid.intervals() + 1;
        range = new double[nodes];
        track = new double[nodes];
        photons = new double[nodes];
        turns = new double[nodes];
        CollisionLoss collisions = new CollisionLoss(source.material());
        ElasticScattering elastic = new ElasticScattering(source.material());
        double electrons = source.material().electronDensity();
        double cut = cuts.electronProduction();
        for (int i = 1; i < nodes; i++) {
            double energy = grid.node(i);
            double step = energy - Math.max(grid.node(i - 1), cuts.electronTracking());
            if (step <= 0) {
                continue;
            }
            double middle = energy - step / 2;
            double restricted = 0.5 * (loss[i - 1] + loss[i]);
            double total = collisions.perLength(Species.ELECTRON, middle)
                    + source.bremsstrahlung().lossPerLength(middle);
            range[i] = range[i - 1] + step / restricted;
            photons[i] = photons[i - 1] + step * 0.5 * (radiation[i - 1] + radiation[i]) / total;
            turns[i] = turns[i - 1]
                    + step * elastic.at(Species.ELECTRON.mass(), middle).firstTransport(1) / total;
            double hardRadiation = source.bremsstrahlung().lossPerLength(middle)
                    - source.bremsstrahlung().softLossPerLength(middle, cuts.photonProduction());
            track[i] =
                    track[i - 1] + step * (1 - deficit(electrons, middle, cut, i - 1)) / (restricted + hardRadiation);
        }
    }

    /**
     * Track that goes missing per length because a collision takes energy away, less what the secondary makes:
     * dL/dT S = 1 − int dSigma/dt [L(T) − L(T − t) − L(t)] dt, for a known L below.
     */
    private double deficit(double electrons, double energy, double cut, int known) {
        if (energy <= 2 * cut) {
            return 0;
        }
        double at = track[known] + (energy - grid.node(known)) * slope(known);
        return RULE.integrate(
                t -> Moller.perEnergy(electrons, energy, t)
                        * (at - valueBelow(energy - t, known) - valueBelow(t, known)),
                cut,
                energy / 2,
                2);
    }

    private double slope(int node) {
        return node == 0 ? 0 : (track[node] - track[node - 1]) / (grid.node(node) - grid.node(node - 1));
    }

    private double valueBelow(double energy, int known) {
        int i = grid.nearest(energy);
        return i >= known ? track[known] + (energy - grid.node(known)) * slope(known) : value(track, energy);
    }

    private double value(double[] of, double energy) {
        int i = grid.nearest(energy);
        double low = grid.node(i);
        double f = (energy - low) / (grid.node(i + 1) - low);
        return Math.max(0, of[i] + f * (of[i + 1] - of[i]));
    }

    /** Range at the nodes [mm] within which electrons are not followed; beyond reach where they are. */
    double[] rejectionRange(Steps steps) {
        double[] reach = range.clone();
        for (int i = 0; i < reach.length; i++) {
            if (steps.rejection() == Steps.RangeRejection.OFF || photons[i] > MOST_PHOTONS) {
                reach[i] = FAR;
            }
        }
        return reach;
    }

    /** Track [mm] of the electron and of those it knocks out, above the tracking cut. */
    double track(double energy) {
        return value(track, energy);
    }

    /** Energy [GeV] at which a photon is radiated on the way; 0 if none is. One uniform. */
    double sampleRadiation(double energy, Xoroshiro random) {
        double wanted = random.uniform();
        int i = grid.nearest(energy);
        if (wanted >= value(photons, energy)) {
            return 0;
        }
        while (i > 0 && photons[i] > wanted) {
            i--;
        }
        double f = (wanted - photons[i]) / (photons[i + 1] - photons[i]);
        return Math.min(energy, grid.node(i) + f * (grid.node(i + 1) - grid.node(i)));
    }

    /** Mean cosine between the directions at two energies [GeV]. */
    double meanCosine(double before, double after) {
        return StrictMath.exp(value(turns, after) - value(turns, before));
    }
}
