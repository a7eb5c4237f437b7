package tenebra.darksector.production.bremsstrahlung;

import java.util.List;
import tenebra.core.random.RandomStream;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.matter.Element;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * Dark bremsstrahlung on one element as a production process of a lepton and its antiparticle: mediator from a table, recoil
 * from the cross section itself. Mediators below the table's least energy are not made, so that showers are not spent on those no
 * selection keeps. Formulas and sources: the implementations of {@link BremsstrahlungCrossSection}. Immutable.
 */
public final class DarkBremsstrahlung implements ProductionProcess {
    private final Element element;
    private final BremsstrahlungCrossSection crossSection;
    private final EmissionTable table;

    /**
     * Brings together a cross section and its table.
     *
     * @param table made from the cross section
     */
    public DarkBremsstrahlung(Element element, BremsstrahlungCrossSection crossSection, EmissionTable table) {
        this.element = element;
        this.crossSection = crossSection;
        this.table = table;
    }

    @Override
    public String name() {
        return "dark bremsstrahlung on " + element.symbol();
    }

    @Override
    public boolean startsFrom(Species species, double energy) {
        return crossSection.isFor(species) && table.contains(energy);
    }

    @Override
    public double targetDensity(Medium medium) {
        return medium.atomDensity(element);
    }

    /** The cross section varies slowly: Simpson's rule over the loss. */
    @Override
    public double meanCrossSection(Species parent, double energyBefore, double energyAfter) {
        return (table.crossSection(energyBefore)
                        + 4 * table.crossSection((energyBefore + energyAfter) / 2)
                        + table.crossSection(energyAfter))
                / 6;
    }

    /** Uniform along the track, thinned by the cross section, which rises with energy. Two uniforms for each trial. */
    @Override
    public double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random) {
        double bound = table.crossSection(energyBefore);
        while (true) {
            double energy = energyBefore - random.uniform() * (energyBefore - energyAfter);
            if (random.uniform() * bound < table.crossSection(energy)) {
                return energy;
            }
        }
    }

    /** Uniforms of the table, one for the azimuth, those of the recoil. */
    @Override
    public Birth sample(Species parent, double energy, RandomStream random) {
        Emission emission = new Emission();
        table.sample(energy, random, emission);
        double azimuth = 2 * Math.PI * random.uniform();
        Recoil recoil = crossSection.sampleRecoil(energy, emission.fraction(), emission.oneMinusCosine(), random);
        return new Birth(
                emission.fraction() * energy,
                emission.angle(),
                azimuth,
                List.of(new Birth.Survivor(parent, recoil.energy(), recoil.polarAngle(), azimuth + recoil.azimuth())));
    }
}
