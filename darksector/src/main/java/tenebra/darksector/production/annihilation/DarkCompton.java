package tenebra.darksector.production.annihilation;

import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.log;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.random.RandomStream;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.darksector.production.annihilation.DarkComptonCrossSection.Spectrum;
import tenebra.matter.Constants;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * Compton production γ e- → e- X on electrons at rest as a production process at unit coupling g = e. Photons lose no energy on the
 * way, so that no table is needed. The recoil electron survives. Formula and source: {@link DarkComptonCrossSection}. Immutable.
 *
 * @param leastMediatorEnergy mediators below this total energy [GeV] are not made
 */
public record DarkCompton(DarkComptonCrossSection crossSection, double leastMediatorEnergy)
        implements ProductionProcess {
    public DarkCompton {
        Check.notNegative("least mediator energy", leastMediatorEnergy, "GeV");
    }

    @Override
    public String name() {
        return "Compton production";
    }

    @Override
    public boolean startsFrom(Species species, double energy) {
        return species == Species.PHOTON
                && energy > crossSection.thresholdEnergy()
                && energy + Constants.ELECTRON_MASS > leastMediatorEnergy;
    }

    /** All electrons. */
    @Override
    public double targetDensity(Medium medium) {
        return medium.electronDensity();
    }

    @Override
    public double meanCrossSection(Species parent, double energyBefore, double energyAfter) {
        return startsFrom(parent, energyBefore) ? crossSection.above(energyBefore, leastMediatorEnergy) : 0;
    }

    /** No random numbers. */
    @Override
    public double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random) {
        return energyBefore;
    }

    /** Inverts the spectrum of the mediator's energy. Two uniforms. */
    @Override
    public Birth sample(Species parent, double energy, RandomStream random) {
        Spectrum spectrum = crossSection.spectrum(energy);
        double low = spectrum.lowest(leastMediatorEnergy);
        double below = spectrum.integral(low);
        double target = below + random.uniform() * (spectrum.integral(spectrum.largest) - below);
        double u = StrictMath.exp(RootByBisection.solve(
                logU -> spectrum.integral(StrictMath.exp(logU)), target, log(low), log(spectrum.largest)));
        double azimuth = 2 * Math.PI * random.uniform();
        double mediator = spectrum.mediatorEnergy(u);
        double across = spectrum.transverse(u);
        double along = spectrum.along(u);
        double electron = Math.max(Constants.ELECTRON_MASS, energy + Constants.ELECTRON_MASS - mediator);
        return new Birth(
                mediator,
                atan2(across, along),
                azimuth,
                List.of(new Birth.Survivor(
                        Species.ELECTRON, electron, atan2(across, energy - along), azimuth + Math.PI)));
    }
}
