package tenebra.campaign.analysis;

import java.util.ArrayList;
import java.util.List;
import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.Dimension;
import tenebra.core.TenebraException;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;

/** Reads materials. */
public final class MaterialReader {
    private MaterialReader() {}

    public static Material read(ConfigNode node) {
        return node.read(MaterialReader::material);
    }

    private static Material material(ConfigNode node) {
        String name = node.text("name");
        double density = node.quantity("density", Dimension.DENSITY);
        List<Material.Share> shares = composition(node.objects("composition"));
        double meanExcitationEnergy = node.quantity("mean_excitation_energy", Dimension.ENERGY);
        return node.has("density_effect")
                ? new Material(
                        name, density, shares, densityEffect(meanExcitationEnergy, node.object("density_effect")))
                : Material.condensed(name, density, shares, meanExcitationEnergy);
    }

    private static List<Material.Share> composition(List<ConfigNode> parts) {
        boolean byAtoms = parts.stream().allMatch(part -> part.has("atoms"));
        if (!byAtoms && parts.stream().anyMatch(part -> part.has("atoms") || !part.has("mass_fraction"))) {
            throw TenebraException.usage(
                    "CFG-004",
                    "wrong composition; give mass_fraction for every element, or atoms for every element; at "
                            + parts.getFirst().place());
        }
        List<Double> masses = new ArrayList<>();
        for (ConfigNode part : parts) {
            Element element = part.here("element", () -> Element.of(part.text("element")));
            masses.add(byAtoms ? part.number("atoms") * element.atomicWeight() : part.number("mass_fraction"));
        }
        double total =
                byAtoms ? masses.stream().mapToDouble(Double::doubleValue).sum() : 1;
        List<Material.Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(new Material.Share(Element.of(parts.get(i).text("element")), masses.get(i) / total));
        }
        return shares;
    }

    private static DensityEffect densityEffect(double meanExcitationEnergy, ConfigNode effect) {
        return new DensityEffect(
                meanExcitationEnergy,
                effect.number("C"),
                effect.number("x0"),
                effect.number("x1"),
                effect.number("a"),
                effect.number("k"),
                effect.number("delta0"));
    }
}
