package tenebra.matter.muon;

import tenebra.core.random.UniformSource;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * All that a stepping loop asks about muons in one material: losses below the cuts, rates and transfers above them. Rows of an energy
 * lie side by side, sixteen rows in each octave, linear between; nothing is allocated after construction. Immutable.
 *
 * <p>Close to the threshold of delta rays, where the largest transfer passes the cut, the interpolation is coarse; above twice that energy
 * it is good to 0.2 %.
 */
public final class MuonTable {
    private static final int OCTAVE_POWER = 4;
    private static final int LOSS = 0;
    private static final int TOTAL = 1;
    private static final int DELTA_RAYS = 2;
    private static final int PHOTONS = 3;
    private static final int PAIRS = 4;
    private static final int HADRONS = 5;
    private static final int STRIDE = 6;

    private final MuonCuts cuts;
    private final OctaveGrid grid;
    private final double[] rows;
    private final MuonIonisation ionisation;
    private final MuonPairProduction pairProduction;
    private final RestrictedStraggling straggling;
    private final TransferTable photons;
    private final TransferTable pairs;
    private final TransferTable hadrons;

    public MuonTable(Material material, MuonCuts cuts, EnergyRange range) {
        this.cuts = cuts;
        ionisation = new MuonIonisation(material);
        pairProduction = new MuonPairProduction(material);
        straggling = new RestrictedStraggling(material, Constants.MUON_MASS, cuts.deltaRay());
        photons = new TransferTable(new MuonBremsstrahlung(material), cuts.photon(), range);
        pairs = new TransferTable(pairProduction, cuts.pair(), range);
        hadrons = new TransferTable(new MuonNuclear(material), cuts.hadrons(), range);
        grid = new OctaveGrid(range.lowest(), range.highest(), OCTAVE_POWER);
        rows = new double[STRIDE * grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            fill(STRIDE * i, grid.point(i));
        }
    }

    private void fill(int row, double energy) {
        rows[row + LOSS] = ionisation.restrictedLoss(energy, cuts.deltaRay())
                + photons.softLoss(energy)
                + pairs.softLoss(energy)
                + hadrons.softLoss(energy);
        rows[row + DELTA_RAYS] = ionisation.deltaRate(energy, cuts.deltaRay());
        rows[row + PHOTONS] = photons.rate(energy);
        rows[row + PAIRS] = pairs.rate(energy);
        rows[row + HADRONS] = hadrons.rate(energy);
        for (int column = DELTA_RAYS; column < STRIDE; column++) {
            rows[row + TOTAL] += rows[row + column];
        }
    }

    private double at(double kineticEnergy, int column) {
        int cell = STRIDE * grid.index(kineticEnergy) + column;
        return rows[cell] + grid.fraction(kineticEnergy) * (rows[cell + STRIDE] - rows[cell]);
    }

    /** Mean loss per length [GeV/mm] by transfers below the cuts. */
    public double softLoss(double kineticEnergy) {
        return at(kineticEnergy, LOSS);
    }

    /** Interactions above the cuts, per length [1/mm]. */
    public double rate(double kineticEnergy) {
        return at(kineticEnergy, TOTAL);
    }

    /** Interactions of one kind above its cut, per length [1/mm]. */
    public double rate(MuonProcess process, double kineticEnergy) {
        return at(
                kineticEnergy,
                switch (process) {
                    case DELTA_RAY -> DELTA_RAYS;
                    case BREMSSTRAHLUNG -> PHOTONS;
                    case PAIR_PRODUCTION -> PAIRS;
                    case NUCLEAR -> HADRONS;
                });
    }

    /** Loss [GeV] by transfers below the cuts in a step [mm] over which the energy changes little; it fluctuates as collisions do. */
    public double sampleSoftLoss(double kineticEnergy, double step, UniformSource random) {
        return straggling.sample(kineticEnergy, step, step * softLoss(kineticEnergy), random);
    }

    /** The kind of an interaction. One uniform. */
    public MuonProcess sampleProcess(double kineticEnergy, UniformSource random) {
        double left = random.uniform() * rate(kineticEnergy);
        left -= at(kineticEnergy, PAIRS);
        if (left < 0) {
            return MuonProcess.PAIR_PRODUCTION;
        }
        left -= at(kineticEnergy, PHOTONS);
        if (left < 0) {
            return MuonProcess.BREMSSTRAHLUNG;
        }
        return left < at(kineticEnergy, HADRONS) ? MuonProcess.NUCLEAR : MuonProcess.DELTA_RAY;
    }

    /**
     * Energy [GeV] that an interaction takes from the muon: kinetic energy of a delta ray, energy of a photon, a pair, or hadrons. The rate of this
     * process must not be 0.
     */
    public double sampleTransfer(MuonProcess process, double kineticEnergy, UniformSource random) {
        return switch (process) {
            case DELTA_RAY -> ionisation.sampleTransfer(kineticEnergy, cuts.deltaRay(), random);
            case BREMSSTRAHLUNG -> photons.sample(kineticEnergy, random);
            case PAIR_PRODUCTION -> pairs.sample(kineticEnergy, random);
            case NUCLEAR -> hadrons.sample(kineticEnergy, random);
        };
    }

    /** Delta rays of this material, for their angle. */
    public MuonIonisation ionisation() {
        return ionisation;
    }

    /** Electron pairs of this material, for their asymmetry. */
    public MuonPairProduction pairProduction() {
        return pairProduction;
    }
}
