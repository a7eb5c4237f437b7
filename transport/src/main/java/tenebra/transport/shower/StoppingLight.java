package tenebra.transport.shower;

import tenebra.core.numerics.GaussLegendre;
import tenebra.matter.CollisionLoss;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.geometry.Scintillator;

/** Share of its energy that an electron gives as light while it stops, after Birks' law. Immutable. */
final class StoppingLight {
    /** Validity of the collision loss [GeV]; below, light is in proportion to that at this energy. */
    private static final double LEAST = 1e-5;

    private static final GaussLegendre RULE = new GaussLegendre(8);

    private final EnergyGrid grid;
    private final double[] share;

    StoppingLight(Material material, Scintillator scintillator, double highest) {
        grid = EnergyGrid.spanning(LEAST, highest);
        share = new double[grid.intervals() + 1];
        CollisionLoss collisions = new CollisionLoss(material);
        double light = 0;
        for (int i = 0; i < share.length; i++) {
            double energy = grid.node(i);
            double below = i == 0 ? 0 : grid.node(i - 1);
            light += RULE.integrate(
                    t -> 1 / (1 + scintillator.birks() * collisions.perLength(Species.ELECTRON, Math.max(LEAST, t))),
                    below,
                    energy);
            share[i] = light / energy;
        }
    }

    double at(double energy) {
        return share[grid.nearest(energy)];
    }
}
