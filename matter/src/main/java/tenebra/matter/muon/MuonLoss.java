package tenebra.matter.muon;

import tenebra.matter.Material;

/**
 * Mean loss of muons in a material by kind, per length [GeV/mm], all transfers included; kinetic energies [GeV]. Nothing is tabulated: for
 * tables and tests, not for loops.
 */
public final class MuonLoss {
    private final MuonIonisation ionisation;
    private final MuonBremsstrahlung bremsstrahlung;
    private final MuonPairProduction pairs;
    private final MuonNuclear nuclear;

    public MuonLoss(Material material) {
        ionisation = new MuonIonisation(material);
        bremsstrahlung = new MuonBremsstrahlung(material);
        pairs = new MuonPairProduction(material);
        nuclear = new MuonNuclear(material);
    }

    /** By collisions with electrons. */
    public double ionisation(double kineticEnergy) {
        return ionisation.loss(kineticEnergy);
    }

    /** By photons. */
    public double bremsstrahlung(double kineticEnergy) {
        return bremsstrahlung.loss(kineticEnergy);
    }

    /** By electron pairs. */
    public double pairs(double kineticEnergy) {
        return pairs.loss(kineticEnergy);
    }

    /** By hadrons. */
    public double nuclear(double kineticEnergy) {
        return nuclear.loss(kineticEnergy);
    }

    /** By all but collisions with electrons. */
    public double radiative(double kineticEnergy) {
        return bremsstrahlung(kineticEnergy) + pairs(kineticEnergy) + nuclear(kineticEnergy);
    }

    /** By everything. */
    public double total(double kineticEnergy) {
        return ionisation(kineticEnergy) + radiative(kineticEnergy);
    }

    /** Total energy [GeV] at which radiative losses equal those by ionisation. */
    public double criticalEnergy() {
        double low = 10;
        double high = 1e5;
        while (high / low > 1 + 1e-9) {
            double middle = Math.sqrt(low * high);
            if (radiative(middle) > ionisation(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low + HeavyCharge.MUON.mass();
    }
}
