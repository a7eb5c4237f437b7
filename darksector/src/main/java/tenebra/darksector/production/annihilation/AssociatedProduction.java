package tenebra.darksector.production.annihilation;

import static java.lang.StrictMath.atan2;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.numerics.RisingCurve;
import tenebra.core.random.RandomStream;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.darksector.production.annihilation.AssociatedCrossSection.Spectrum;
import tenebra.matter.Constants;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * Annihilation of positrons with a photon, e+ e- → γ X, on electrons at rest, as a production process at unit coupling g = e. The
 * photon survives and showers. Formula and source: {@link AssociatedCrossSection}.
 *
 * <p>Positrons whose energy exceeds that of the resonance by less than an amount to be chosen are left out: what they radiate is soft,
 * and belongs to the resonance. The cross section depends on that amount by its logarithm. Immutable.
 */
public final class AssociatedProduction implements ProductionProcess {
    private static final double STEP = 0.05;
    private static final double EDGE = 1e-8;

    private final AssociatedCrossSection crossSection;
    private final double leastMediatorEnergy;
    private final EnergyIntegral integral;

    /**
     * Builds the table.
     *
     * @param leastExcess least energy [GeV] of the positron above the resonance; the largest energy that a photon can have
     */
    public AssociatedProduction(AssociatedCrossSection crossSection, double leastExcess, EnergyRange range) {
        Check.positive("least excess of the positron over the resonance", leastExcess, "GeV");
        this.crossSection = crossSection;
        leastMediatorEnergy = range.leastMediator();
        double threshold = crossSection.thresholdEnergy();
        double lowest = Math.max(threshold + leastExcess, leastMediatorEnergy);
        double top = Math.max(range.largestParent(), 1.001 * lowest);
        double[] nodes = new EnergyMesh(lowest, top)
                .around(threshold, leastExcess, STEP)
                .around(lowest, EDGE * lowest, STEP)
                .points();
        RisingCurve curve = EnergyIntegral.integrate(energy -> crossSection.above(energy, leastMediatorEnergy), nodes);
        integral = new EnergyIntegral(curve, 0, lowest, range.largestParent());
    }

    @Override
    public String name() {
        return "annihilation with a photon";
    }

    @Override
    public boolean startsFrom(Species species, double energy) {
        return species == Species.POSITRON && integral.reaches(energy);
    }

    /** All electrons. */
    @Override
    public double targetDensity(Medium medium) {
        return medium.electronDensity();
    }

    @Override
    public double meanCrossSection(Species parent, double energyBefore, double energyAfter) {
        return startsFrom(parent, energyBefore) ? integral.mean(energyBefore, energyAfter) : 0;
    }

    /** Inverts the integral. One uniform. */
    @Override
    public double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random) {
        return integral.sample(energyBefore, energyAfter, random);
    }

    /** Inverts the angular distribution. Two uniforms. */
    @Override
    public Birth sample(Species parent, double energy, RandomStream random) {
        Spectrum spectrum = crossSection.spectrum(energy);
        double low = spectrum.rapidityOf(leastMediatorEnergy);
        double below = spectrum.integral(low);
        double all = spectrum.integral(spectrum.largest) - below;
        double y = RootByBisection.solve(spectrum::integral, below + random.uniform() * all, low, spectrum.largest);
        double azimuth = 2 * Math.PI * random.uniform();
        double photon = spectrum.photonEnergy(y);
        double along = spectrum.photonAlong(y);
        double across = spectrum.transverse(y);
        return new Birth(
                energy + Constants.ELECTRON_MASS - photon,
                atan2(across, spectrum.momentum() - along),
                azimuth,
                List.of(new Birth.Survivor(Species.PHOTON, photon, atan2(across, along), azimuth + Math.PI)));
    }
}
