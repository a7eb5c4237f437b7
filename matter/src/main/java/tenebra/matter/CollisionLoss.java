package tenebra.matter;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

/**
 * Mean energy that an electron or positron loses in collisions with atomic electrons, per length [GeV/mm]: in all transfers
 * of energy, or in those below a cut.
 *
 * <p>Reference: F. Rohrlich, B. C. Carlson, Phys. Rev. 93 (1954) 38 (Moller and Bhabha scattering, largest transfer T/2 and
 * T), as in ICRU Report 37 (1984). Valid above 10 keV; 0.5 % against ICRU 37 above 1 MeV.
 */
public record CollisionLoss(Material material) {
    /** Loss [GeV/mm] in all transfers, at a kinetic energy [GeV]. */
    public double perLength(Species species, double kineticEnergy) {
        double tau = kineticEnergy / Constants.ELECTRON_MASS;
        double betaSquared = tau * (tau + 2) / ((tau + 1) * (tau + 1));
        double bracket = 2 * log(kineticEnergy / material.densityEffect().meanExcitationEnergy())
                + log(1 + tau / 2)
                + (species == Species.POSITRON ? positronTerm(tau, betaSquared) : electronTerm(tau, betaSquared))
                - material.densityEffect().delta(sqrt(tau * (tau + 2)));
        return scale(betaSquared) * bracket;
    }

    /**
     * Loss [GeV/mm] in transfers up to the cut [GeV] at a kinetic energy [GeV]; the unrestricted loss if no transfer can exceed the
     * cut. Larger transfers are delta rays.
     *
     * <p>Reference: M. J. Berger, S. M. Seltzer, NASA SP-3012 (1964), as in ICRU Report 37 (1984). The cut must be large compared with
     * the binding of electrons: 10 keV and more.
     */
    public double restricted(Species species, double kineticEnergy, double cut) {
        double largest = species == Species.POSITRON ? kineticEnergy : kineticEnergy / 2;
        if (cut >= largest) {
            return perLength(species, kineticEnergy);
        }
        double tau = kineticEnergy / Constants.ELECTRON_MASS;
        double gamma = tau + 1;
        double betaSquared = tau * (tau + 2) / (gamma * gamma);
        double transfer = cut / Constants.ELECTRON_MASS;
        double excitation = material.densityEffect().meanExcitationEnergy() / Constants.ELECTRON_MASS;
        double bracket = log(2 * (tau + 2) / (excitation * excitation))
                + (species == Species.POSITRON
                        ? restrictedPositronTerm(tau, betaSquared, transfer)
                        : restrictedElectronTerm(tau, betaSquared, transfer))
                - material.densityEffect().delta(sqrt(tau * (tau + 2)));
        return scale(betaSquared) * bracket;
    }

    private double scale(double betaSquared) {
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS;
        return area * Constants.ELECTRON_MASS * material.electronDensity() / betaSquared;
    }

    private static double restrictedElectronTerm(double tau, double betaSquared, double d) {
        double gammaSquared = (tau + 1) * (tau + 1);
        return -1
                - betaSquared
                + log((tau - d) * d)
                + tau / (tau - d)
                + (d * d / 2 + (2 * tau + 1) * log(1 - d / tau)) / gammaSquared;
    }

    private static double restrictedPositronTerm(double tau, double betaSquared, double d) {
        double y = 1 / (tau + 2);
        double cubed = d * d * d;
        double first = tau + 2 * d - 1.5 * d * d * y;
        double second = (d - cubed / 3) * y * y;
        double third = (d * d / 2 - tau * cubed / 3 + cubed * d / 4) * y * y * y;
        return log(tau * d) - betaSquared / tau * (first - second - third);
    }

    private static double electronTerm(double tau, double betaSquared) {
        return (1 - betaSquared) * (1 + tau * tau / 8 - (2 * tau + 1) * log(2));
    }

    private static double positronTerm(double tau, double betaSquared) {
        double y = 1 / (tau + 2);
        return 2 * log(2) - betaSquared / 12 * (23 + y * (14 + y * (10 + y * 4)));
    }
}
