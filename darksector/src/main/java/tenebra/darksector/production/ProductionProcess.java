package tenebra.darksector.production;

import tenebra.core.random.RandomStream;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * A way in which a particle in matter makes a mediator, at unit coupling. What follows a shower multiplies targets, cross
 * section and length; it need not know more.
 */
public interface ProductionProcess {
    /** What it is, for outputs. */
    String name();

    /** Whether a particle of this species and total energy [GeV] can be the parent. */
    boolean startsFrom(Species species, double energy);

    /** Targets of the process per volume of a medium [1/mm³]. */
    double targetDensity(Medium medium);

    /**
     * Cross section [mm²] averaged over a piece of track on which the parent's total energy falls from the first to the
     * second value [GeV]; a narrow resonance inside is integrated, not missed.
     */
    double meanCrossSection(Species parent, double energyBefore, double energyAfter);

    /** Total energy [GeV] of the parent at the moment of production, given that it happens on such a piece of track. */
    double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random);

    /** What comes out when a parent of this total energy [GeV] makes a mediator. */
    Birth sample(Species parent, double energy, RandomStream random);
}
