package tenebra.transport;

import tenebra.core.Check;
import tenebra.matter.Medium;

/**
 * A stretch of the beam line filled with one medium.
 *
 * @param element number of the detector element that it belongs to; deposits carry it
 * @param front first z [mm]
 * @param back last z [mm]
 */
public record Slab(int element, double front, double back, Medium medium) {
    public Slab {
        Check.positive("length of slab of element " + element, back - front, "mm");
    }
}
