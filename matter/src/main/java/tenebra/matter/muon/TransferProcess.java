package tenebra.matter.muon;

/** A process in which a muon gives part of its energy to something new, in one material. Kinetic energies and transfers [GeV]. */
public sealed interface TransferProcess permits MuonBremsstrahlung, MuonPairProduction, MuonNuclear {
    /** Transfers ε of a muon of that kinetic energy, per length and per ln ε [1/mm]: ε dΣ/dε. */
    double perLogTransfer(double kineticEnergy, double transfer);

    /** Smallest transfer that the formula knows [GeV]. */
    double leastTransfer();

    /** Largest transfer [GeV] at a kinetic energy; not larger than the least one if the process is closed. */
    double largestTransfer(double kineticEnergy);

    /** Interactions with a transfer above the cut, per length [1/mm]. Relative numerical error 1e-4. */
    default double rate(double kineticEnergy, double cut) {
        return LogQuadrature.integrate(
                transfer -> perLogTransfer(kineticEnergy, transfer),
                Math.max(cut, leastTransfer()),
                largestTransfer(kineticEnergy));
    }

    /** Mean loss per length [GeV/mm] by transfers below the cut. Relative numerical error 1e-4. */
    default double softLoss(double kineticEnergy, double cut) {
        return LogQuadrature.integrate(
                transfer -> transfer * perLogTransfer(kineticEnergy, transfer),
                leastTransfer(),
                Math.min(cut, largestTransfer(kineticEnergy)));
    }

    /** Mean loss per length [GeV/mm] by all transfers. */
    default double loss(double kineticEnergy) {
        return softLoss(kineticEnergy, Double.MAX_VALUE);
    }
}
