package tenebra.transport;

import tenebra.core.Check;
import tenebra.core.Vec3;
import tenebra.matter.Species;

/**
 * A particle with which transport starts: of the beam, of a decay, of a production.
 *
 * @param position [mm]
 * @param momentum [GeV]
 * @param time [ns]
 * @param weight probability that it stands for
 */
public record Primary(Species species, Vec3 position, Vec3 momentum, double time, double weight) {
    public Primary {
        Check.positive("momentum of a primary " + species.symbol(), momentum.length(), "GeV");
        Check.notNegative("weight of a primary " + species.symbol(), weight, "");
    }

    /** Total energy [GeV]. */
    public double energy() {
        return Math.sqrt(momentum.dot(momentum) + species.mass() * species.mass());
    }
}
