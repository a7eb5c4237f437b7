package tenebra.transport.fast.fit;

import tenebra.matter.Species;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;

/** Where a primary photon that flies along z interacts first. */
final class FirstInteraction implements SegmentObserver {
    private final double energy;
    private double place;

    FirstInteraction(double energy) {
        this.energy = energy * (1 - 1e-9);
    }

    void clear() {
        place = Double.NEGATIVE_INFINITY;
    }

    /** The z [mm] of the end of its flight. */
    double place() {
        return place;
    }

    @Override
    public void observe(SegmentBatch batch) {
        for (int i = 0;
                i < batch.size() && batch.species(i) == Species.PHOTON && batch.energyBefore(i) >= energy;
                i++) {
            place = Math.max(place, batch.position(i, 2) + batch.length(i) * batch.direction(i, 2));
        }
    }
}
