package tenebra.darksector.production.primakoff;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.numerics.ThresholdCurve;
import tenebra.core.random.RandomStream;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.matter.Element;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.matter.TransferRange;
import tenebra.matter.TransferSpectrum;

/**
 * Primakoff production on one element as a production process of photons: the total tabulated in the energy (2e-3 or better),
 * the momentum transfer drawn from the formula itself at any energy. Unit coupling is g = 1/GeV. The photon is consumed. Formula
 * and source: {@link PrimakoffCrossSection}. Immutable.
 *
 * <p>The mediator takes the photon's energy less the recoil of the nucleus, so that a least energy of mediators is one of photons.
 */
public final class PrimakoffProduction implements ProductionProcess {
    private static final int POINTS = 256;

    private final Element element;
    private final PrimakoffCrossSection crossSection;
    private final double leastPhotonEnergy;
    private final ThresholdCurve total;
    private final TransferSpectrum transfers;

    /**
     * Builds the tables.
     *
     * @param leastPhotonEnergy photons below [GeV] make nothing
     * @param largestEnergy of a photon [GeV]
     */
    public PrimakoffProduction(
            Element element, PrimakoffCrossSection crossSection, double leastPhotonEnergy, double largestEnergy) {
        Check.inRange("least photon energy", leastPhotonEnergy, 0, largestEnergy, "GeV");
        this.element = element;
        this.crossSection = crossSection;
        double threshold = crossSection.thresholdEnergy();
        this.leastPhotonEnergy = Math.max(leastPhotonEnergy, 1.0001 * threshold);
        double high = Math.max(largestEnergy, 1.001 * this.leastPhotonEnergy);
        total = new ThresholdCurve(crossSection::total, threshold, this.leastPhotonEnergy, high, POINTS);
        transfers = new TransferSpectrum(
                crossSection::squaredFormFactor, crossSection.range(high).largest());
    }

    @Override
    public String name() {
        return "Primakoff production on " + element.symbol();
    }

    @Override
    public boolean startsFrom(Species species, double energy) {
        return species == Species.PHOTON && energy >= leastPhotonEnergy;
    }

    @Override
    public double targetDensity(Medium medium) {
        return medium.atomDensity(element);
    }

    /** A photon keeps its energy along a piece of track. */
    @Override
    public double meanCrossSection(Species parent, double energyBefore, double energyAfter) {
        return total.at(energyBefore);
    }

    @Override
    public double sampleEnergy(Species parent, double energyBefore, double energyAfter, RandomStream random) {
        return energyBefore;
    }

    /** Three uniforms for each trial of t, one for the azimuth. */
    @Override
    public Birth sample(Species parent, double energy, RandomStream random) {
        double t = sampleTransfer(energy, random);
        double azimuth = 2 * Math.PI * random.uniform();
        return new Birth(crossSection.mediatorEnergy(energy, t), crossSection.angle(energy, t), azimuth, List.of());
    }

    /**
     * Momentum transfer t [GeV²] drawn from dσ/dt: G2(t)/t of the atom's field, thinned by (t − tmin)(tmax − t)/t, whose maximum
     * (√tmax − √tmin)² is known. From one of three trials, for heavy mediators, to nearly all succeed.
     */
    double sampleTransfer(double energy, RandomStream random) {
        TransferRange range = crossSection.range(energy);
        double low = range.smallest();
        double high = range.largest();
        double root = range.width() / (Math.sqrt(low) + Math.sqrt(high));
        while (true) {
            double t = transfers.sample(low, high, random);
            if (random.uniform() * root * root * t < (t - low) * (high - t)) {
                return t;
            }
        }
    }
}
