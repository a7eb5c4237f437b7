package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.log;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.numerics.Grid;
import tenebra.core.random.RandomStream;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.matter.Element;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * Dark bremsstrahlung on one element as a production process of a lepton and its antiparticle: total cross section and spectrum of
 * x tabulated in the energy, the angle drawn from the formula itself.
 *
 * <p>Only mediators above a least energy are made, so that showers are not spent on those no selection keeps. Between the
 * energies of the table x is interpolated at equal position within its limits, which are exact. Immutable.
 */
public final class DarkBremsstrahlung implements ProductionProcess {
    private static final int ENERGIES = 48;

    private final Element element;
    private final BremsstrahlungCrossSection crossSection;
    private final double leastMediatorEnergy;
    private final double[] logEnergies;
    private final FractionTable[] tables;

    /**
     * Builds the tables.
     *
     * @param leastMediatorEnergy mediators below [GeV] are not made
     * @param largestEnergy of a parent [GeV]
     */
    public DarkBremsstrahlung(
            Element element,
            BremsstrahlungCrossSection crossSection,
            double leastMediatorEnergy,
            double largestEnergy) {
        Check.inRange("least mediator energy", leastMediatorEnergy, 0, largestEnergy, "GeV");
        this.element = element;
        this.crossSection = crossSection;
        this.leastMediatorEnergy = leastMediatorEnergy;
        double lowest = 1.0001 * lowestParentEnergy(largestEnergy);
        double[] energies = Grid.logarithmic(lowest, Math.max(largestEnergy, 1.001 * lowest), ENERGIES);
        logEnergies = new double[ENERGIES];
        tables = new FractionTable[ENERGIES];
        for (int i = 0; i < ENERGIES; i++) {
            double energy = energies[i];
            logEnergies[i] = log(energy);
            tables[i] = new FractionTable(
                    x -> crossSection.perFraction(energy, x), lowerFraction(energy), upperFraction(energy));
        }
    }

    @Override
    public String name() {
        return "dark bremsstrahlung on " + element.symbol();
    }

    @Override
    public boolean startsFrom(Species species, double energy) {
        return crossSection.isFor(species) && lowerFraction(energy) < upperFraction(energy);
    }

    @Override
    public double targetDensity(Medium medium) {
        return medium.atomDensity(element);
    }

    /** The cross section varies slowly: Simpson's rule over the loss. */
    @Override
    public double meanCrossSection(Species parent, double energyBefore, double energyAfter) {
        return (at(energyBefore) + 4 * at((energyBefore + energyAfter) / 2) + at(energyAfter)) / 6;
    }

    /** Uniform along the track, thinned by the cross section, which rises with energy. Two uniforms for each trial. */
    @Override
    public double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random) {
        double bound = at(energyBefore);
        while (true) {
            double energy = energyBefore - random.uniform() * (energyBefore - energyAfter);
            if (random.uniform() * bound < at(energy)) {
                return energy;
            }
        }
    }

    /** One uniform for the table, two for x, two or more for the angle, one for the azimuth. */
    @Override
    public Birth sample(Species parent, double energy, RandomStream random) {
        int right = rightNode(log(energy));
        double weight = fractionBetween(right, log(energy));
        double lower = (1 - weight) * tables[right - 1].integral();
        double upper = weight * tables[right].integral();
        boolean takeUpper = random.uniform() * (lower + upper) < upper;
        double x = tables[takeUpper ? right : right - 1].sample(lowerFraction(energy), upperFraction(energy), random);
        double angle = crossSection.sampleAngle(energy, x, random);
        double azimuth = 2 * Math.PI * random.uniform();
        double recoilAngle = atan2(x * angle, 1 - x);
        return new Birth(
                x * energy,
                angle,
                azimuth,
                List.of(new Birth.Survivor(parent, (1 - x) * energy, recoilAngle, azimuth + Math.PI)));
    }

    private double at(double energy) {
        if (!(lowerFraction(energy) < upperFraction(energy))) {
            return 0;
        }
        double logEnergy = log(energy);
        if (logEnergy <= logEnergies[0]) {
            return 0;
        }
        int right = rightNode(logEnergy);
        double weight = fractionBetween(right, logEnergy);
        return (1 - weight) * tables[right - 1].integral() + weight * tables[right].integral();
    }

    private int rightNode(double logEnergy) {
        double position = (logEnergy - logEnergies[0]) / (logEnergies[1] - logEnergies[0]);
        return 1 + Math.clamp((int) position, 0, ENERGIES - 2);
    }

    private double fractionBetween(int right, double logEnergy) {
        double step = logEnergies[right] - logEnergies[right - 1];
        return Math.clamp((logEnergy - logEnergies[right - 1]) / step, 0.0, 1.0);
    }

    private double lowerFraction(double energy) {
        return Math.max(leastMediatorEnergy / energy, crossSection.smallestFraction(energy));
    }

    private double upperFraction(double energy) {
        return crossSection.largestFraction(energy);
    }

    /** Energy [GeV] from which a parent can make a mediator, found by bisection; the largest energy if there is none. */
    private double lowestParentEnergy(double largestEnergy) {
        double low = 1e-6;
        double high = largestEnergy;
        for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (lowerFraction(middle) < upperFraction(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
