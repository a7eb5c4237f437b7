package tenebra.campaign.analysis;

import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.Dimension;
import tenebra.matter.Material;

/**
 * A material as layers are made of it: what particles cross, and how it shines.
 *
 * @param birks Birks' constant of its light [mm/GeV]; 0 where light, or charge, is in proportion to the energy
 */
public record LayerMaterial(Material material, double birks) {
    public static LayerMaterial read(ConfigNode node) {
        double birks = node.has("birks") ? node.quantity("birks", Dimension.LENGTH_PER_ENERGY) : 0;
        return new LayerMaterial(MaterialReader.read(node), birks);
    }
}
