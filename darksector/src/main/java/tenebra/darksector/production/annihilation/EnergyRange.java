package tenebra.darksector.production.annihilation;

import tenebra.core.Check;

/**
 * Energies for which a process is tabulated.
 *
 * @param leastMediator mediators, or pairs of dark matter, below this total energy [GeV] are not made
 * @param largestParent largest total energy [GeV] of a parent
 */
public record EnergyRange(double leastMediator, double largestParent) {
    public EnergyRange {
        Check.positive("largest energy of a parent", largestParent, "GeV");
        Check.inRange("least mediator energy", leastMediator, 0, largestParent, "GeV");
    }
}
