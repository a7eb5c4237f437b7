package tenebra.campaign.shower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenebra.campaign.analysis.MaterialReader;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.core.TenebraException;
import tenebra.matter.ChemicalFormula;
import tenebra.matter.Material;

/** Finds materials of the catalogue by their name, or by the chemical formula of what they are made of: lead or Pb. */
public final class MaterialFinder {
    /** How far shares of the mass may lie from those of the formula: rounding of atomic weights. */
    private static final double ROUNDING = 1e-3;

    private final Map<String, Material> materials = new TreeMap<>();

    public MaterialFinder(Catalogue catalogue) {
        for (String name : catalogue.names(Kind.MATERIAL)) {
            materials.put(
                    name,
                    MaterialReader.read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.MATERIAL, name))));
        }
    }

    /** The one material of that name or formula. */
    public Material find(String name) {
        Material named = materials.get(name);
        if (named != null) {
            return named;
        }
        List<Material> made = formula(name).stream()
                .flatMap(formula -> materials.values().stream().filter(material -> isMadeOf(material, formula)))
                .toList();
        if (made.size() != 1) {
            throw TenebraException.usage(
                    "CFG-011",
                    "%s material '%s'; there are: %s"
                            .formatted(made.isEmpty() ? "unknown" : "ambiguous", name, list()));
        }
        return made.getFirst();
    }

    /** Nothing for a name that is no formula, or one of elements that do not exist. */
    private static Optional<ChemicalFormula> formula(String name) {
        try {
            return ChemicalFormula.isOne(name) ? Optional.of(ChemicalFormula.of(name)) : Optional.empty();
        } catch (TenebraException unknownElement) {
            return Optional.empty();
        }
    }

    private String list() {
        return materials.values().stream()
                .map(material -> material.composition().size() == 1
                        ? "%s (%s)"
                                .formatted(
                                        material.name(),
                                        material.composition()
                                                .getFirst()
                                                .element()
                                                .symbol())
                        : material.name())
                .collect(Collectors.joining(", "));
    }

    private static boolean isMadeOf(Material material, ChemicalFormula formula) {
        double all = formula.atoms().stream()
                .mapToDouble(part -> part.count() * part.element().atomicWeight())
                .sum();
        return material.composition().size() == formula.atoms().size()
                && formula.atoms().stream()
                        .allMatch(part -> material.composition().stream()
                                .anyMatch(share -> share.element().equals(part.element())
                                        && Math.abs(share.massFraction()
                                                        - part.count()
                                                                * part.element().atomicWeight()
                                                                / all)
                                                < ROUNDING));
    }
}
