package tenebra.matter.muon;

import static java.lang.StrictMath.log;

import tenebra.core.random.UniformSource;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Collisions of muons with atomic electrons, divided by a cut on the electron's kinetic energy ε: the mean loss below it, and delta rays
 * above it. Kinetic energies and cuts [GeV].
 *
 * <pre>
 *   dΣ/dε = k/ε² [1 − β² ε/ε_max + ε²/(2E²)] (1 + R)      k = 2π rₑ² m n_e/β²
 *   R = alpha/2π ln(1 + 2ε/m) {ln[4E(E−ε)/M²] − ln(1 + 2ε/m)}
 *   −dE/dx = k {ln(2 m β²γ² c/I²) − β² (1 + c/ε_max) − δ + c²/(4E²)} + ∫ε R dΣ,   c = min(cut, ε_max)
 * </pre>
 *
 * <p>Reference: Particle Data Group 2024, "Passage of particles through matter", mean restricted loss, with the term of spin 1/2 that follows
 * from dΣ/dε; R, radiation of the electron: S. R. Kelner, R. P. Kokoulin, A. A. Petrukhin, Phys. At. Nucl. 60 (1997) 576. Valid above 10 MeV; there
 * and above shell corrections, which are left out, are below 1 %.
 */
public final class MuonIonisation {
    private static final double ELECTRON = Constants.ELECTRON_MASS;
    private static final double RADIATION = Constants.ALPHA / (2 * Math.PI);
    private static final double NO_RADIATION_BELOW = 1e-3 * ELECTRON;

    private final HeavyCharge muon = HeavyCharge.MUON;
    private final Material material;
    private final double strength;

    public MuonIonisation(Material material) {
        this.material = material;
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS;
        strength = area * ELECTRON * material.electronDensity();
    }

    /** Mean loss per length [GeV/mm], all transfers included. */
    public double loss(double kineticEnergy) {
        return restrictedLoss(kineticEnergy, Double.MAX_VALUE);
    }

    /** Mean loss per length [GeV/mm] by transfers below the cut. */
    public double restrictedLoss(double kineticEnergy, double cut) {
        double largest = muon.largestTransfer(kineticEnergy);
        double limit = Math.min(cut, largest);
        double betaSquared = muon.betaSquared(kineticEnergy);
        double betaGamma = muon.betaGamma(kineticEnergy);
        double excitation = material.densityEffect().meanExcitationEnergy();
        double share = limit / (kineticEnergy + muon.mass());
        double bracket = log(2 * ELECTRON * betaGamma * betaGamma * limit / (excitation * excitation))
                - betaSquared * (1 + limit / largest)
                - material.densityEffect().delta(betaGamma)
                + share * share / 4;
        return strength / betaSquared * bracket + radiativeLoss(kineticEnergy, limit);
    }

    private double radiativeLoss(double kineticEnergy, double limit) {
        double factor = strength / muon.betaSquared(kineticEnergy);
        double largest = muon.largestTransfer(kineticEnergy);
        return factor
                * LogQuadrature.integrate(
                        transfer -> shape(kineticEnergy, transfer, largest) * radiation(kineticEnergy, transfer),
                        NO_RADIATION_BELOW,
                        limit);
    }

    /** Delta rays above the cut, per length [1/mm]. */
    public double deltaRate(double kineticEnergy, double cut) {
        double largest = muon.largestTransfer(kineticEnergy);
        if (!(largest > cut)) {
            return 0;
        }
        double betaSquared = muon.betaSquared(kineticEnergy);
        double energy = kineticEnergy + muon.mass();
        double plain = 1 / cut
                - 1 / largest
                - betaSquared / largest * log(largest / cut)
                + (largest - cut) / (2 * energy * energy);
        double radiative = LogQuadrature.integrate(
                transfer -> shape(kineticEnergy, transfer, largest) * radiation(kineticEnergy, transfer) / transfer,
                cut,
                largest);
        return strength / betaSquared * (plain + radiative);
    }

    /** Largest kinetic energy of a delta ray [GeV]. */
    public double largestTransfer(double kineticEnergy) {
        return muon.largestTransfer(kineticEnergy);
    }

    /** Kinetic energy of a delta ray [GeV]: above the cut, or the largest if that is below the cut. Two uniforms for each trial; most succeed. */
    public double sampleTransfer(double kineticEnergy, double cut, UniformSource random) {
        double largest = muon.largestTransfer(kineticEnergy);
        double least = Math.min(cut, largest);
        double gamma = 1 + kineticEnergy / muon.mass();
        double half = log(2 * gamma);
        double bound = 1 + RADIATION * half * half;
        while (true) {
            double u = random.uniform();
            double transfer = least * largest / (u * least + (1 - u) * largest);
            double density = shape(kineticEnergy, transfer, largest) * (1 + radiation(kineticEnergy, transfer));
            if (random.uniform() * bound < density) {
                return transfer;
            }
        }
    }

    /** Cosine of the angle between the muon and a delta ray of that kinetic energy, from a collision with an electron at rest. */
    public double deltaCosine(double kineticEnergy, double transfer) {
        double electronMomentum = Math.sqrt(transfer * (transfer + 2 * ELECTRON));
        double total = kineticEnergy + muon.mass() + ELECTRON;
        return Math.min(1, transfer * total / (muon.momentum(kineticEnergy) * electronMomentum));
    }

    private double shape(double kineticEnergy, double transfer, double largest) {
        double share = transfer / (kineticEnergy + muon.mass());
        return 1 - muon.betaSquared(kineticEnergy) * transfer / largest + share * share / 2;
    }

    private double radiation(double kineticEnergy, double transfer) {
        double energy = kineticEnergy + muon.mass();
        double electron = log(1 + 2 * transfer / ELECTRON);
        double both = log(4 * energy * (energy - transfer) / (muon.mass() * muon.mass()));
        return RADIATION * electron * (both - electron);
    }
}
