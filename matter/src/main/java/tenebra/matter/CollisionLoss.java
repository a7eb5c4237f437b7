package tenebra.matter;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

/**
 * Mean energy that an electron or positron loses in collisions with atomic electrons, per length [GeV/mm], all transfers
 * included.
 *
 * <p>Reference: F. Rohrlich, B. C. Carlson, Phys. Rev. 93 (1954) 38 (Moller and Bhabha scattering, largest transfer T/2 and
 * T), as in ICRU Report 37 (1984). Valid above 10 keV; 0.5 % against ICRU 37 above 1 MeV.
 */
public record CollisionLoss(Material material) {
    /** Loss [GeV/mm] at a kinetic energy [GeV]. */
    public double perLength(Species species, double kineticEnergy) {
        double tau = kineticEnergy / Constants.ELECTRON_MASS;
        double betaSquared = tau * (tau + 2) / ((tau + 1) * (tau + 1));
        double bracket = 2 * log(kineticEnergy / material.densityEffect().meanExcitationEnergy())
                + log(1 + tau / 2)
                + (species == Species.POSITRON ? positronTerm(tau, betaSquared) : electronTerm(tau, betaSquared))
                - material.densityEffect().delta(sqrt(tau * (tau + 2)));
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS;
        return area * Constants.ELECTRON_MASS * material.electronDensity() / betaSquared * bracket;
    }

    private static double electronTerm(double tau, double betaSquared) {
        return (1 - betaSquared) * (1 + tau * tau / 8 - (2 * tau + 1) * log(2));
    }

    private static double positronTerm(double tau, double betaSquared) {
        double y = 1 / (tau + 2);
        return 2 * log(2) - betaSquared / 12 * (23 + y * (14 + y * (10 + y * 4)));
    }
}
