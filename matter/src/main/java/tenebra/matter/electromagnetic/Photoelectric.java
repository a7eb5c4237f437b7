package tenebra.matter.electromagnetic;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;

/**
 * Photons that an atom absorbs; the electron takes all their energy, what binds it counts as given back on the spot.
 *
 * <p>Angle of the electron: F. Sauter, Ann. Phys. 11 (1931) 454, K shell; sampling by F. Salvat, "PENELOPE-2018", NEA (2019),
 * section 2.2. Above 2 MeV the electron goes forward.
 */
public final class Photoelectric {
    private static final double FORWARD = 2e-3;

    private Photoelectric() {}

    /** Cosine of the angle of an electron of this kinetic energy [GeV]. */
    public static double sampleCosine(double energy, Xoroshiro random) {
        if (energy > FORWARD) {
            return 1;
        }
        double gamma = 1 + energy / Constants.ELECTRON_MASS;
        double beta = Math.sqrt(1 - 1 / (gamma * gamma));
        double a = 1 / beta - 1;
        double b = 0.5 * beta * gamma * (gamma - 1) * (gamma - 2);
        double largest = 2 * (1 / a + b);
        while (true) {
            double u = random.uniform();
            double nu = 2 * a / ((a + 2) * (a + 2) - 4 * u) * (2 * u + (a + 2) * Math.sqrt(u));
            if (random.uniform() * largest < (2 - nu) * (1 / (a + nu) + b)) {
                return 1 - nu;
            }
        }
    }
}
