package tenebra.darksector.relic;

import java.util.List;
import tenebra.core.Check;

/**
 * Energies at which a cross section changes abruptly: an integral over it is cut there.
 *
 * @param threshold lowest centre-of-mass energy [GeV] at which the cross section is not 0; at least the sum of the masses of the pair
 * @param kinks further thresholds, bends and steps [GeV], in any order; those below the threshold have no effect
 * @param peaks resonances, in any order; those below the threshold count by their tails
 */
public record EnergyStructure(double threshold, List<Double> kinks, List<Peak> peaks) {
    public EnergyStructure {
        Check.positive("threshold of annihilation", threshold, "GeV");
        kinks = List.copyOf(kinks);
        peaks = List.copyOf(peaks);
        kinks.forEach(kink -> Check.positive("kink of annihilation", kink, "GeV"));
    }

    /**
     * A resonance.
     *
     * @param mass where it peaks [GeV]
     * @param width full width at half maximum [GeV], larger than 0; 1e-12 of the mass is resolved
     */
    public record Peak(double mass, double width) {
        public Peak {
            Check.positive("mass of a resonance", mass, "GeV");
            Check.positive("width of a resonance", width, "GeV");
        }
    }
}
