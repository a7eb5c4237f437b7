package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.log;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;

/**
 * Photons that scatter on free electrons at rest. The total rate is the evaluated one, binding included.
 *
 * <p>Reference: O. Klein, Y. Nishina, Z. Phys. 52 (1929) 853; sampling by the mixture of R. L. Ford, W. R. Nelson, "The EGS code
 * system", SLAC-210 (1978), section 2.9.
 */
public final class Compton {
    private Compton() {}

    /** Energy of the scattered photon as a share of the energy [GeV] before. */
    public static double sampleShare(double energy, Xoroshiro random) {
        double k = energy / Constants.ELECTRON_MASS;
        double least = 1 / (1 + 2 * k);
        double harmonic = -log(least);
        double linear = 0.5 * (1 - least * least);
        while (true) {
            double e = random.uniform() * (harmonic + linear) < harmonic
                    ? StrictMath.exp(-harmonic * random.uniform())
                    : Math.sqrt(least * least + (1 - least * least) * random.uniform());
            double t = (1 - e) / (k * e);
            double sineSquared = t * (2 - t);
            if (random.uniform() < 1 - e * sineSquared / (1 + e * e)) {
                return e;
            }
        }
    }

    /** Cosine of the photon's angle for that share. */
    public static double cosine(double energy, double share) {
        return Math.clamp(1 - (1 - share) * Constants.ELECTRON_MASS / (energy * share), -1.0, 1.0);
    }
}
