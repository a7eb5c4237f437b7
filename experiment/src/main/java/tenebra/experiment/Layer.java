package tenebra.experiment;

import tenebra.core.Check;
import tenebra.matter.Material;

/**
 * One layer of a stack.
 *
 * @param thickness [mm]
 */
public record Layer(Material material, double thickness) {
    public Layer {
        Check.positive("thickness of a layer of " + material.name(), thickness, "mm");
    }
}
