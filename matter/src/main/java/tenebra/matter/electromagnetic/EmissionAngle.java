package tenebra.matter.electromagnetic;

import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;

/**
 * Angle of a photon radiated by an electron, and of electrons of a pair: theta = u m/E with a universal distribution of u.
 *
 * <p>Reference: Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815; two-exponential fit of the GEANT3 manual, PHYS 341 and 211 (1993).
 */
public final class EmissionAngle {
    private EmissionAngle() {}

    /** 1 − cos of the angle, for a charged particle of this total energy [GeV]. */
    public static double sample(double totalEnergy, Xoroshiro random) {
        double ratio = Constants.ELECTRON_MASS / totalEnergy;
        while (true) {
            double scale = random.uniform() < 0.25 ? 1.6 : 1.6 / 3;
            double u = (random.exponential() + random.exponential()) * scale;
            double squared = u * ratio * u * ratio;
            if (squared < 4) {
                return 0.5 * squared;
            }
        }
    }
}
