package tenebra.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenebra.core.TenebraException;

/**
 * The atoms of a formula unit, such as PbWO4, in the order written. Immutable.
 *
 * @param text as written
 * @param atoms elements and how many of each; an element that is written twice stands twice
 */
public record ChemicalFormula(String text, List<Atoms> atoms) {
    /** Atoms of one element. */
    public record Atoms(Element element, int count) {}

    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)([1-9][0-9]{0,3})?");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");

    public ChemicalFormula {
        atoms = List.copyOf(atoms);
    }

    /** Whether a text has the form of a formula: symbols, each with a count or none, without brackets. */
    public static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The formula of that text. */
    public static ChemicalFormula of(String text) {
        if (!isOne(text)) {
            throw TenebraException.usage(
                    "PHY-002",
                    "not a chemical formula: '%s'; allowed: symbols with counts and without brackets, as in PbWO4"
                            .formatted(text));
        }
        List<Atoms> atoms = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            atoms.add(
                    new Atoms(Element.of(part.group(1)), part.group(2) == null ? 1 : Integer.parseInt(part.group(2))));
        }
        return new ChemicalFormula(text, atoms);
    }
}
