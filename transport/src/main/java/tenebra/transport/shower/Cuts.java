package tenebra.transport.shower;

import tenebra.core.Check;

/**
 * Kinetic energies [GeV] below which particles are not made, and below which they are not followed but leave their energy where
 * they are.
 *
 * @param electronProduction electrons below are continuous loss
 * @param photonProduction photons below are continuous loss
 */
public record Cuts(double electronProduction, double photonProduction, double electronTracking, double photonTracking) {
    /** Below 0.1 MeV atomic shells show; they are not modelled. */
    public static final double LEAST = 1e-4;

    public Cuts {
        Check.inRange("production cut of electrons", electronProduction, LEAST, 100, "GeV");
        Check.inRange("production cut of photons", photonProduction, LEAST, 100, "GeV");
        Check.inRange("tracking cut of electrons", electronTracking, electronProduction, 1000, "GeV");
        Check.inRange("tracking cut of photons", photonTracking, photonProduction, 1000, "GeV");
    }

    /** The same cut [GeV] for everything. */
    public static Cuts of(double cutoff) {
        return new Cuts(cutoff, cutoff, cutoff, cutoff);
    }

    /**
     * For track lengths above a threshold [GeV] alone: nothing below is followed, and what is below a hundredth of it is continuous
     * loss. Particles above the threshold never stem from particles below it.
     */
    public static Cuts truncatedAt(double threshold) {
        double production = Math.max(LEAST, threshold / 100);
        return new Cuts(production, production, threshold, threshold);
    }
}
