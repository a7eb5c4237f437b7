package tenebra.transport.fast;

import java.util.List;
import tenebra.core.Check;

/**
 * How showers of one particle and energy look.
 *
 * @param energy available energy [GeV]: kinetic, for positrons with twice the rest mass
 * @param correction of the mean profile, bin by bin ahead of the start
 * @param backward mean shares of the energy in the bins behind the start
 * @param concentration number of equal independent parts that would fluctuate among cells as the shower does
 * @param wander standard deviation along x or y of the place of the whole shower [mm]
 * @param sections widths and light against depth
 */
public record ShowerLaw(
        double energy,
        Depth depth,
        List<Double> correction,
        List<Double> backward,
        Light light,
        double concentration,
        double wander,
        List<Section> sections) {
    public ShowerLaw {
        Check.positive("energy of a shower law", energy, "GeV");
        correction = List.copyOf(correction);
        backward = List.copyOf(backward);
        sections = List.copyOf(sections);
        Check.positive("concentration of a shower law", concentration, "");
        Check.notNegative("wander of a shower law", wander, "mm");
    }

    /**
     * The gamma distribution of the depth of energy [radiation lengths]: the logarithms of its centre and of its shape parameter
     * fluctuate normally from shower to shower.
     *
     * @param conversion mean depth at which a photon interacts first; 0 for electrons
     * @param centre mean of the logarithm of the centre of gravity, from the conversion on
     * @param shape mean of the logarithm of the shape parameter
     */
    public record Depth(
            double conversion,
            double centre,
            double centreSpread,
            double shape,
            double shapeSpread,
            double correlation) {
        public Depth {
            Check.notNegative("conversion depth", conversion, "");
            Check.notNegative("spread of the centre", centreSpread, "");
            Check.notNegative("spread of the shape", shapeSpread, "");
            Check.inRange("correlation of centre and shape", correlation, -1, 1, "");
        }
    }

    /**
     * Energy in the layers read out, which follows a gamma distribution.
     *
     * @param share mean share of the shower's energy, averaged over where in a period it starts
     * @param quantum variance over mean [GeV]
     * @param birks mean light, after Birks' law with the constant of the fit, over energy in the layers read out
     * @param phases mean share against where in the period the shower starts, over the average; at equal distances from its front
     */
    public record Light(double share, double quantum, double birks, List<Double> phases) {
        public Light {
            phases = List.copyOf(phases);
            Check.inRange("share of the energy in layers read out", share, 0, 1, "");
            Check.positive("quantum of light", quantum, "GeV");
            Check.inRange("light over energy after Birks' law", birks, 0, 1, "");
        }
    }

    /**
     * A range of depth.
     *
     * @param light share of the energy that becomes light, over that of the whole shower
     * @param energy shares of the parts of the lateral profile, which add up to 1
     * @param seen the same for light
     */
    public record Section(double light, List<Double> energy, List<Double> seen) {
        public Section {
            energy = List.copyOf(energy);
            seen = List.copyOf(seen);
        }
    }
}
