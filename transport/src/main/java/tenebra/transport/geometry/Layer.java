package tenebra.transport.geometry;

import java.util.Optional;
import tenebra.core.Check;
import tenebra.matter.Material;

/**
 * One layer of a stack.
 *
 * @param thickness [mm]
 * @param light for layers that are read out; empty for absorbers
 */
public record Layer(Material material, double thickness, Optional<Scintillator> light) {
    public Layer {
        Check.positive("thickness of a layer of " + material.name(), thickness, "mm");
    }

    /** A layer that is not read out. */
    public Layer(Material material, double thickness) {
        this(material, thickness, Optional.empty());
    }

    /** A layer read out by its light. */
    public static Layer active(Material material, double thickness, double birks) {
        return new Layer(material, thickness, Optional.of(new Scintillator(birks)));
    }
}
