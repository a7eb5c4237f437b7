package tenebra.experiment;

import tenebra.core.Check;
import tenebra.core.random.RandomStream;

/**
 * Measured energy of a calorimeter by its resolution: sigma/E = stochastic/sqrt(E/GeV) in each cell, and a constant term, added
 * in quadrature, that all cells of one event share as a calibration error does.
 *
 * @param stochastic [sqrt(GeV)]
 * @param threshold a cell that reads less [GeV] counts as zero
 */
public record EnergyResponse(double stochastic, double constant, double threshold) {
    public EnergyResponse {
        Check.inRange("stochastic term", stochastic, 0, 10, "");
        Check.inRange("constant term", constant, 0, 1, "");
        Check.inRange("threshold", threshold, 0, 1000, "GeV");
    }

    /** Common factor of one event. Two uniforms. */
    public double calibration(RandomStream random) {
        return 1 + constant * random.gaussian();
    }

    /** Reading [GeV] of a cell that holds this energy [GeV]. Two uniforms. */
    public double read(double energy, double calibration, RandomStream random) {
        double reading = calibration * (energy + stochastic * Math.sqrt(energy) * random.gaussian());
        return reading < threshold ? 0 : Math.max(0, reading);
    }
}
