package tenebra.transport.shower;

import tenebra.core.Check;

/**
 * How steps of charged particles are chosen.
 *
 * @param hardScattering C1: mean free path between scatters that are made one by one, in units of the first transport mean free
 *     path; 0.1 for physics, 0.05 as reference
 * @param largestLoss share of its kinetic energy that a particle may lose in one step
 * @param rejection whether electrons that cannot leave their layer are followed
 */
public record Steps(double hardScattering, double largestLoss, RangeRejection rejection) {
    /** What becomes of electrons whose range ends inside their layer. */
    public enum RangeRejection {
        /** They end on the spot; the photons that they would have radiated are made. */
        ON,
        /** They are followed. */
        OFF
    }

    /** For physics. */
    public static final Steps STANDARD = new Steps(0.1, 0.2, RangeRejection.ON);

    public Steps {
        Check.inRange("C1 of hard scattering", hardScattering, 1e-3, 1, "");
        Check.inRange("largest loss in a step", largestLoss, 1e-3, 0.5, "");
    }
}
