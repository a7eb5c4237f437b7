package tenebra.matter;

import static java.lang.StrictMath.sqrt;

/**
 * Momentum transfers t = −q² that a nucleus at rest can take when a photon makes a system of some invariant mass on it:
 * gamma N → X N. Two-body kinematics with recoil, exact, and without loss of digits for light X and at the threshold.
 *
 * <pre>
 *   A t² − B t + m⁴ = 0     A = 1 + 2w/M     B = 4w² − 2 m² (1 + w/M)     B² − 4 A m⁴ = 4w² (2(w−m) − m²/M) (2(w+m) − m²/M)
 * </pre>
 *
 * @param smallest least transfer [GeV²]
 * @param width largest less smallest transfer [GeV²]; 0 below the threshold
 */
public record TransferRange(double smallest, double width) {
    private static final TransferRange CLOSED = new TransferRange(0, 0);

    /** The range at this photon energy, mass of the nucleus and mass of X [GeV]. */
    public static TransferRange of(double photonEnergy, double nuclearMass, double mass) {
        double recoil = mass * mass / nuclearMass;
        double excess = 2 * (photonEnergy - mass) - recoil;
        if (!(excess > 0)) {
            return CLOSED;
        }
        double root = 2 * photonEnergy * sqrt(excess * (excess + 4 * mass));
        double linear = 4 * photonEnergy * photonEnergy - 2 * mass * mass - 2 * photonEnergy * recoil;
        double smallest = 2 * mass * mass * mass * mass / (linear + root);
        return new TransferRange(smallest, root / (1 + 2 * photonEnergy / nuclearMass));
    }

    /** Least photon energy [GeV] that makes a mass [GeV] on a nucleus [GeV]. */
    public static double threshold(double nuclearMass, double mass) {
        return mass + mass * mass / (2 * nuclearMass);
    }

    /** Largest transfer [GeV²]. */
    public double largest() {
        return smallest + width;
    }

    /** Whether the photon has the energy. */
    public boolean isOpen() {
        return width > 0;
    }
}
