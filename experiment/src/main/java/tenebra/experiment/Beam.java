package tenebra.experiment;

import tenebra.core.Check;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.matter.Species;
import tenebra.transport.Primary;

/**
 * Beam as it reaches the target, along z, Gaussian in energy and place. Immutable.
 *
 * @param energy mean total energy [GeV]
 * @param relativeSpread standard deviation of the energy over its mean
 * @param spot standard deviation of x and of y [mm]
 */
public record Beam(Species species, double energy, double relativeSpread, double spot) {
    /** The Gaussian of the energy is cut here, so that tables have an end [standard deviations]. */
    private static final double CUT = 5;

    public Beam {
        Check.inRange("beam energy", energy, 1, 1000, "GeV");
        Check.inRange("relative spread of the beam energy", relativeSpread, 0, 0.1, "");
        Check.inRange("beam spot", spot, 0, 1000, "mm");
    }

    /** No particle of this beam has more [GeV]. */
    public double largestEnergy() {
        return energy * (1 + CUT * relativeSpread);
    }

    /** One particle at this z [mm], time 0. Six uniforms, two more for each one in two million whose energy is beyond the cut. */
    public Primary particle(double z, RandomStream random) {
        double deviation = random.gaussian();
        while (Math.abs(deviation) > CUT) {
            deviation = random.gaussian();
        }
        double total = energy * (1 + relativeSpread * deviation);
        double momentum = Math.sqrt(total * total - species.mass() * species.mass());
        Vec3 place = new Vec3(spot * random.gaussian(), spot * random.gaussian(), z);
        return new Primary(species, place, new Vec3(0, 0, momentum), 0, 1);
    }
}
