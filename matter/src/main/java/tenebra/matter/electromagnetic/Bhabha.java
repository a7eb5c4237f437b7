package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.log;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;

/**
 * Positrons that knock electrons out of atoms.
 *
 * <p>Reference: H. J. Bhabha, Proc. Roy. Soc. A 154 (1936) 195; in the form of H. Messel, D. F. Crawford, "Electron-photon shower
 * distribution function" (1970).
 */
public final class Bhabha {
    private static final double MASS = Constants.ELECTRON_MASS;

    private Bhabha() {}

    /** Electrons above the cut [GeV] per length [1/mm] in matter of that many electrons per volume [1/mm³]. */
    public static double perLength(double electronDensity, double energy, double cut) {
        if (energy <= cut) {
            return 0;
        }
        double gamma = 1 + energy / MASS;
        double betaSquared = 1 - 1 / (gamma * gamma);
        double y = 1 / (gamma + 1);
        double x = cut / energy;
        double sum = (1 / x - 1) / betaSquared
                + b1(y) * log(x)
                + b2(y) * (1 - x)
                - b3(y) * (1 - x * x) / 2
                + b4(y) * (1 - x * x * x) / 3;
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS * electronDensity;
        return area / (gamma - 1) * sum;
    }

    /** Energy [GeV] of an electron above the cut, which must be below the incident energy. */
    public static double sample(double energy, double cut, Xoroshiro random) {
        double gamma = 1 + energy / MASS;
        double betaSquared = 1 - 1 / (gamma * gamma);
        double y = 1 / (gamma + 1);
        double b1 = b1(y);
        double b2 = b2(y);
        double b3 = b3(y);
        double b4 = b4(y);
        double x = cut / energy;
        while (true) {
            double e = x / (1 - (1 - x) * random.uniform());
            double g = 1 - betaSquared * e * (b1 - e * (b2 - e * (b3 - e * b4)));
            if (random.uniform() < g) {
                return e * energy;
            }
        }
    }

    private static double b1(double y) {
        return 2 - y * y;
    }

    private static double b2(double y) {
        return (1 - 2 * y) * (3 + y * y);
    }

    private static double b3(double y) {
        double t = 1 - 2 * y;
        return t * t * t + t * t;
    }

    private static double b4(double y) {
        double t = 1 - 2 * y;
        return t * t * t;
    }
}
