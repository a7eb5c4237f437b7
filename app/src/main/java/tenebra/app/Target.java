package tenebra.app;

import java.util.List;
import tenebra.campaign.analysis.MaterialReader;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.matter.ChemicalFormula;
import tenebra.matter.Element;
import tenebra.matter.Material;

/**
 * What a cross section is on, and per what.
 *
 * @param name as given
 * @param per what it is counted per: atom, formula unit, mean atom
 * @param atoms of one of these
 */
record Target(String name, String per, List<Atoms> atoms) {
    /** How many atoms of an element. */
    record Atoms(Element element, double number) {}

    Target {
        atoms = List.copyOf(atoms);
    }

    /** A chemical symbol, a formula, or a material of the catalogue. */
    static Target of(String name, Terminal terminal) {
        return ChemicalFormula.isOne(name) ? ofFormula(ChemicalFormula.of(name)) : ofMaterial(name, terminal);
    }

    private static Target ofFormula(ChemicalFormula formula) {
        List<Atoms> atoms = formula.atoms().stream()
                .map(part -> new Atoms(part.element(), part.count()))
                .toList();
        boolean single = atoms.size() == 1 && atoms.getFirst().number() == 1;
        return new Target(formula.text(), single ? "atom" : "formula unit", atoms);
    }

    private static Target ofMaterial(String name, Terminal terminal) {
        Catalogue catalogue = terminal.catalogue();
        Material material =
                MaterialReader.read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.MATERIAL, name)));
        double all = material.composition().stream()
                .mapToDouble(material::atomDensity)
                .sum();
        return new Target(
                name,
                material.composition().size() == 1 ? "atom" : "mean atom",
                material.composition().stream()
                        .map(share -> new Atoms(share.element(), material.atomDensity(share) / all))
                        .toList());
    }

    /** Electrons of one of these. */
    double electrons() {
        return atoms.stream()
                .mapToDouble(part -> part.number() * part.element().atomicNumber())
                .sum();
    }
}
