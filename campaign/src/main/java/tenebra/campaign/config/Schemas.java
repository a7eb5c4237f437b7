package tenebra.campaign.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schemas: validation with messages a user can act on, and defaults. Immutable. */
public final class Schemas {
    private static final String SUFFIX = ".schema.json";

    private final Map<String, JsonNode> trees = new TreeMap<>();
    private final SchemaRegistry registry;

    /** Schemas by kind ({@code analysis}, ..., and {@code common}), as text. */
    public Schemas(Map<String, String> texts) {
        JsonMapper mapper = new JsonMapper();
        Map<String, String> byId = new TreeMap<>();
        texts.forEach((kind, text) -> {
            trees.put(kind, mapper.readTree(text));
            byId.put(iri(kind), text);
        });
        registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byId));
    }

    /** Kinds of file, sorted. */
    public List<String> kinds() {
        return trees.keySet().stream().filter(kind -> !kind.equals("common")).toList();
    }

    /** The schema of a kind, or what all kinds share ({@code common}). */
    public JsonNode tree(String kind) {
        JsonNode tree = trees.get(kind);
        if (tree == null) {
            throw TenebraException.usage(
                    "CFG-007", "unknown kind '%s'; allowed: %s".formatted(kind, String.join(", ", kinds())));
        }
        return tree;
    }

    /** Fills in defaults and validates; the first violation by line is told, the others counted. */
    public void complete(String kind, ObjectNode root, Origin origin) {
        fill(root, tree(kind));
        Schema schema = registry.getSchema(SchemaLocation.of(iri(kind)));
        List<Error> errors = schema.validate(root).stream()
                .filter(error -> !isInsideAlternative(error))
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        Error first = errors.stream()
                .min(Comparator.comparingInt(Schemas::precedence)
                        .thenComparingInt(
                                error -> SchemaViolation.pointer(error).length()))
                .orElseThrow();
        String more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
        throw new SchemaViolation(this, first).failure(origin, more);
    }

    /** What one alternative lacks says nothing: that none fits, or more than one, is told as a whole. */
    private static boolean isInsideAlternative(Error error) {
        return error.getSchemaLocation().toString().contains("/oneOf/");
    }

    /** A misspelt key explains a missing one; both explain that no alternative fits. */
    private static int precedence(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> 0;
            case "oneOf" -> 3;
            case "required" -> 2;
            default -> 1;
        };
    }

    /** The schema at a location inside one of ours, such as {@code common.schema.json#/$defs/energy}. */
    JsonNode at(String location) {
        int hash = location.indexOf('#');
        String file = location.substring(location.lastIndexOf('/', hash < 0 ? location.length() : hash) + 1);
        String kind = file.substring(0, file.indexOf(SUFFIX));
        return hash < 0 ? tree(kind) : tree(kind).at(location.substring(hash + 1));
    }

    private void fill(JsonNode value, JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (value instanceof ObjectNode object && resolved.has("properties")) {
            resolved.get("properties").properties().forEach(property -> {
                JsonNode standard = property.getValue().get("default");
                if (!object.has(property.getKey()) && standard != null) {
                    object.set(property.getKey(), standard.deepCopy());
                }
                if (object.has(property.getKey())) {
                    fill(object.get(property.getKey()), property.getValue());
                }
            });
        } else if (value instanceof ArrayNode array && resolved.has("items")) {
            array.forEach(item -> fill(item, resolved.get("items")));
        }
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? at(schema.get("$ref").asString()) : schema;
    }

    private static String iri(String kind) {
        return "https://tenebra.invalid/schema/" + kind + SUFFIX;
    }
}
