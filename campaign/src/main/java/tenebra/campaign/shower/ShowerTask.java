package tenebra.campaign.shower;

import tenebra.core.Check;
import tenebra.core.Vec3;
import tenebra.matter.Species;
import tenebra.transport.Primary;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.ShowerSettings;
import tenebra.transport.shower.Suppression;

/**
 * Showers to make: all that their numbers depend on.
 *
 * @param energy total energy of each particle [GeV]
 * @param seed of all random numbers
 */
public record ShowerTask(ShowerTarget target, Species species, double energy, Physics physics, long events, long seed) {
    /**
     * How they are made.
     *
     * @param cutoff kinetic energy [GeV] below which electrons, positrons and photons are neither made nor followed
     */
    public record Physics(double cutoff, Suppression suppression, Fidelity fidelity) {}

    /** Largest share of the energy that is left to the cutoff. */
    private static final double LARGEST_CUTOFF = 0.5;

    /** Less momentum by so little that rounding does not lift the energy above that of the task. */
    private static final double ROUNDING = 1e-15;

    public ShowerTask {
        Check.inRange("energy of a shower", energy, 4 * Cuts.LEAST + species.mass(), 1000, "GeV");
        Check.inRange(
                "cutoff of a shower",
                physics.cutoff() * 1e3,
                Cuts.LEAST * 1e3,
                LARGEST_CUTOFF * (energy - species.mass()) * 1e3,
                "MeV");
        Check.inRange("number of showers", (double) events, 1, 1_000_000_000, "");
    }

    /** Energy that the particle brings [GeV]: kinetic, and for a positron twice the rest mass; what is deposited and what leaks add up to it. */
    public double available() {
        return species == Species.POSITRON ? energy + species.mass() : energy - species.mass();
    }

    ShowerSettings settings() {
        return ShowerSettings.of(Cuts.of(physics.cutoff())).with(physics.suppression());
    }

    Primary primary() {
        double momentum = Math.sqrt(energy * energy - species.mass() * species.mass()) * (1 - ROUNDING);
        return new Primary(species, target.entrance(), new Vec3(0, 0, momentum), 0, 1);
    }

    /** Name of the random streams: the same shower does not depend on what else is asked. */
    String streamName() {
        return "shower %s %s GeV".formatted(species.symbol(), energy);
    }
}
