package tenebra.experiment;

import java.util.Optional;
import tenebra.core.Check;
import tenebra.matter.Constants;
import tenebra.transport.geometry.LayerStack;

/**
 * A named piece of the beam line. Its place is the arc length z [mm] along the central orbit, z = 0 at the target's front;
 * pieces beside the orbit have an offset.
 */
public sealed interface DetectorElement {
    String name();

    /** First z [mm]. */
    double front();

    /** Extent along z [mm]. */
    double length();

    /** Last z [mm]. */
    default double back() {
        return front() + length();
    }

    /**
     * A dipole: the orbit bends inside.
     *
     * @param field vertical [T]
     */
    record Magnet(String name, double front, double length, double field) implements DetectorElement {
        public Magnet {
            Check.positive("length of " + name, length, "mm");
            Check.inRange("field of " + name, field, -10, 10, "T");
        }

        /** Angle [rad] by which it bends a particle of unit charge and this momentum [GeV]. */
        public double bend(double momentum) {
            return Constants.GEV_PER_TESLA_METRE * field * length / 1000 / momentum;
        }
    }

    /**
     * Anything that particles cross and that may be read out.
     *
     * @param offset of its centre from the orbit, horizontally [mm]; 0 for what the beam hits
     * @param cells read out separately; deposits carry their number from 0
     * @param stack what it is made of, where that is known
     * @param response how its energy is measured, where it is
     */
    record Instrument(
            String name,
            double front,
            double length,
            double offset,
            int cells,
            Optional<LayerStack> stack,
            Optional<EnergyResponse> response)
            implements DetectorElement {
        public Instrument {
            Check.positive("length of " + name, length, "mm");
            Check.inRange("cells of " + name, cells, 1, 1_000_000, "");
        }
    }
}
