package tenebra.darksector.production;

import java.util.List;
import tenebra.matter.Species;

/**
 * Outcome of a production: the mediator and what survives of its parent, if anything. Angles [rad] are to the parent's
 * direction.
 *
 * @param mediatorEnergy total energy [GeV]
 * @param survivors empty if the parent is consumed
 */
public record Birth(double mediatorEnergy, double polarAngle, double azimuth, List<Survivor> survivors) {
    /** A particle that goes on: total energy [GeV], angles [rad]. */
    public record Survivor(Species species, double energy, double polarAngle, double azimuth) {}

    public Birth {
        survivors = List.copyOf(survivors);
    }
}
