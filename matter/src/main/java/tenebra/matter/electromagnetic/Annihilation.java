package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;

/**
 * Positrons that annihilate in flight with an electron at rest into two photons.
 *
 * <p>Reference: W. Heitler, "The quantum theory of radiation", 3rd ed. (1954), section 27.
 */
public final class Annihilation {
    private static final double MASS = Constants.ELECTRON_MASS;

    private Annihilation() {}

    /** Annihilations per length [1/mm] in matter of that many electrons per volume [1/mm³]. */
    public static double perLength(double electronDensity, double energy) {
        double gamma = 1 + energy / MASS;
        double momentum = Math.sqrt(gamma * gamma - 1);
        double area = Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS * electronDensity;
        return area
                / (gamma + 1)
                * ((gamma * gamma + 4 * gamma + 1) / (gamma * gamma - 1) * log(gamma + momentum)
                        - (gamma + 3) / momentum);
    }

    /** Share of one photon in the energy of both, T + 2m; the other has the rest. */
    public static double sampleShare(double energy, Xoroshiro random) {
        double tau = energy / MASS;
        double spread = 0.5 * Math.sqrt(tau / (tau + 2));
        double least = 0.5 - spread;
        double logarithm = log((0.5 + spread) / least);
        double square = (tau + 2) * (tau + 2);
        while (true) {
            double e = least * exp(random.uniform() * logarithm);
            if (random.uniform() < 1 - e + (2 * (tau + 1) * e - 1) / (e * square)) {
                return e;
            }
        }
    }

    /** Cosine of the angle between the positron and the photon of that share. */
    public static double cosine(double energy, double share) {
        double tau = energy / MASS;
        return Math.clamp((share * (tau + 2) - 1) / (share * Math.sqrt(tau * (tau + 2))), -1.0, 1.0);
    }
}
