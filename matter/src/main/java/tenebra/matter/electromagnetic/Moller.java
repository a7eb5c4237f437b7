package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.log;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;

/**
 * Electrons that knock electrons out of atoms. The softer of the two counts as the secondary.
 *
 * <p>Reference: C. Moller, Ann. Phys. 14 (1932) 531; in the form of ICRU Report 37 (1984), and of H. Messel, D. F. Crawford,
 * "Electron-photon shower distribution function" (1970).
 */
public final class Moller {
    private static final double MASS = Constants.ELECTRON_MASS;

    private Moller() {}

    /** Secondaries above the cut [GeV] per length [1/mm] in matter of that many electrons per volume [1/mm³]. */
    public static double perLength(double electronDensity, double energy, double cut) {
        if (energy <= 2 * cut) {
            return 0;
        }
        double gamma = 1 + energy / MASS;
        double betaSquared = 1 - 1 / (gamma * gamma);
        double c = (2 * gamma - 1) / (gamma * gamma);
        double x = cut / energy;
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS * electronDensity;
        return area / (betaSquared * (gamma - 1)) * ((1 - c) * (0.5 - x) + 1 / x - 1 / (1 - x) - c * log((1 - x) / x));
    }

    /** Secondaries per length and energy [1/mm/GeV] at a secondary's energy, up to half the incident one. */
    public static double perEnergy(double electronDensity, double energy, double secondary) {
        double gamma = 1 + energy / MASS;
        double betaSquared = 1 - 1 / (gamma * gamma);
        double c = (2 * gamma - 1) / (gamma * gamma);
        double e = secondary / energy;
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS * electronDensity;
        return area
                / (betaSquared * (gamma - 1) * energy)
                * (1 / (e * e) + 1 / ((1 - e) * (1 - e)) + 1 - c - c / (e * (1 - e)));
    }

    /** Energy [GeV] of a secondary above the cut; the incident energy must be above twice the cut. */
    public static double sample(double energy, double cut, Xoroshiro random) {
        double gamma = 1 + energy / MASS;
        double c = (2 * gamma - 1) / (gamma * gamma);
        double x = cut / energy;
        double largest = Math.max(1, 2.25 - 1.25 * c);
        while (true) {
            double e = x / (1 - (1 - 2 * x) * random.uniform());
            double q = 1 - e;
            double g = 1 - c * e + e * e * (1 - c + (1 - c * q) / (q * q));
            if (random.uniform() * largest < g) {
                return e * energy;
            }
        }
    }
}
