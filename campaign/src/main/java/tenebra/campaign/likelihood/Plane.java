package tenebra.campaign.likelihood;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tenebra.campaign.result.TreeDifference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a coupling limit is a limit on: model, parameter and all that decides what the parameter means.
 *
 * @param title of the model, one line
 * @param physics the model file without its texts; immutable by use
 */
public record Plane(String title, JsonNode physics, Symbols symbols) {
    /** Keys of a model file that decide nothing. */
    private static final Set<String> TEXTS =
            new TreeSet<>(Set.of("kind", "name", "title", "symbol", "loops", "mass_range", "source"));

    private static final Set<String> TEXTS_INSIDE = new TreeSet<>(Set.of("label", "source"));

    /**
     * How the axes are called.
     *
     * @param column of the parameter in tables, with its unit
     * @param label of the parameter in figures
     * @param unit as it follows the label; empty if there is none
     * @param mediator in figures
     */
    public record Symbols(String column, String label, String unit, String mediator) {}

    /** The keys of a model file that decide what its parameter means. */
    static JsonNode physics(JsonNode model) {
        ObjectNode kept = (ObjectNode) model.deepCopy();
        kept.remove(TEXTS);
        kept.forEach(part -> {
            if (part instanceof ObjectNode object) {
                object.remove(TEXTS_INSIDE);
            }
        });
        return kept;
    }

    /** The first thing that differs in another plane; empty if limits in both can be combined. */
    public Optional<TreeDifference> difference(Plane other) {
        return TreeDifference.first(physics, other.physics);
    }
}
