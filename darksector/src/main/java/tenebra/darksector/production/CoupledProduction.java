package tenebra.darksector.production;

import tenebra.core.Check;
import tenebra.core.random.RandomStream;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * A process at another coupling than the one its cross sections are given at.
 *
 * @param process at the coupling of its own
 * @param strength the square of the ratio of couplings
 */
public record CoupledProduction(ProductionProcess process, double strength) implements ProductionProcess {
    public CoupledProduction {
        Check.notNegative("square of the coupling", strength, "");
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public boolean startsFrom(Species species, double energy) {
        return process.startsFrom(species, energy);
    }

    @Override
    public double targetDensity(Medium medium) {
        return process.targetDensity(medium);
    }

    @Override
    public double meanCrossSection(Species parent, double energyBefore, double energyAfter) {
        return strength * process.meanCrossSection(parent, energyBefore, energyAfter);
    }

    @Override
    public double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random) {
        return process.sampleEnergy(parent, energyBefore, energyAfter, random);
    }

    @Override
    public Birth sample(Species parent, double energy, RandomStream random) {
        return process.sample(parent, energy, random);
    }
}
