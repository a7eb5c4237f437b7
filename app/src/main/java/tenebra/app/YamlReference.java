package tenebra.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenebra.campaign.catalogue.Kind;
import tenebra.campaign.config.Schemas;
import tools.jackson.databind.JsonNode;

/** The reference of all YAML files in Markdown, made from the schemas that validate them: a section per kind, a table per object. */
final class YamlReference {
    private static final String HEAD = """
            # YAML reference

            Every file under `experiments/`, and every file of your own, is of one of these kinds. Its `kind:` key says which.
            `tenebra check FILE` validates a file; `tenebra show NAME` prints one of ours with its defaults. An unknown key is refused.

            This page is made from `experiments/schema/*.schema.json` by `./tenebra yaml-reference > docs/reference/yaml.md`.
            A test fails when the two differ.

            ## Values

            A quantity is written with its unit; a bare number is refused where a unit is needed.

            | value | meaning | example |
            |---|---|---|
            """;

    private final Schemas schemas;
    private final StringBuilder text = new StringBuilder(HEAD);

    private YamlReference(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The whole page. */
    static String of(Schemas schemas) {
        YamlReference reference = new YamlReference(schemas);
        reference.values();
        for (Kind kind : Kind.values()) {
            JsonNode schema = schemas.tree(kind.key());
            reference.text.append("\n## Kind: %s%n%n%s; in `experiments/%s/`.%n"
                    .formatted(kind.key(), schema.path("title").asString(), kind.folder()));
            reference.table(kind.key(), schema);
        }
        return reference.text.toString().replace("\r\n", "\n");
    }

    private void values() {
        schemas.tree("common").path("$defs").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String meaning = value.path("description").asString("");
            row(
                    entry.getKey(),
                    value.has("enum") ? meaning + ": " + choices(value) : meaning,
                    value.path("examples").values().stream()
                            .map(YamlReference::code)
                            .collect(Collectors.joining(", ")));
        });
    }

    /** The table of an object, then those of the objects inside it. */
    private void table(String title, JsonNode object) {
        text.append("\n| key | value | default | required | meaning |\n|---|---|---|---|---|\n");
        Set<String> required = new HashSet<>();
        object.path("required").forEach(key -> required.add(key.asString()));
        List<String> inside = new ArrayList<>();
        object.path("properties").properties().forEach(property -> {
            JsonNode schema = property.getValue();
            String child = title + ": " + property.getKey();
            row(
                    code(property.getKey()),
                    type(schema, child),
                    schema.has("default") ? code(schema.get("default")) : "",
                    required.contains(property.getKey()) ? "yes" : "",
                    schema.path("description").asString(""));
            if (objectIn(schema) != null) {
                inside.add(property.getKey());
            }
        });
        if (object.has("oneOf")) {
            text.append("\nExactly one of: ")
                    .append(object.path("oneOf").values().stream()
                            .map(choice -> choice.path("required").values().stream()
                                    .map(YamlReference::code)
                                    .collect(Collectors.joining(" with ")))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        for (String key : inside) {
            JsonNode nested = objectIn(object.path("properties").path(key));
            if (nested != null) {
                text.append("\n### %s: %s%n".formatted(title, key).replace("\r", ""));
                table(title + ": " + key, nested);
            }
        }
    }

    /** The object that a property is, or that each item of it is; null if there is none. */
    private static @Nullable JsonNode objectIn(JsonNode schema) {
        JsonNode candidate = schema.path("type").asString("").equals("array") ? schema.path("items") : schema;
        return candidate.has("properties") ? candidate : null;
    }

    private String type(JsonNode schema, String place) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asString();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("const")) {
            return code(schema.get("const"));
        }
        if (schema.has("enum")) {
            return choices(schema);
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> listType(schema, place);
            case "object" -> "[object](#%s)".formatted(anchor(place));
            case "integer" -> "whole number" + range(schema);
            case "number" -> "number" + range(schema);
            case "boolean" -> "`true`, `false`";
            default -> "text" + example(schema);
        };
    }

    private String listType(JsonNode schema, String place) {
        JsonNode items = schema.path("items");
        String of = items.has("properties")
                ? "list of [objects](#%s)".formatted(anchor(place))
                : "list of: " + type(items, place);
        if (!schema.has("minItems")) {
            return of;
        }
        int least = schema.get("minItems").asInt();
        return schema.path("maxItems").asInt(-1) == least
                ? of + "; exactly " + least
                : of + "; at least " + least + (schema.has("maxItems") ? ", at most " + schema.get("maxItems") : "");
    }

    private static String range(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        if (schema.has("minimum")) {
            parts.add("at least " + schema.get("minimum"));
        }
        if (schema.has("exclusiveMinimum")) {
            parts.add("larger than " + schema.get("exclusiveMinimum"));
        }
        if (schema.has("maximum")) {
            parts.add("at most " + schema.get("maximum"));
        }
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private static String example(JsonNode schema) {
        return schema.has("examples")
                ? ", as in "
                        + schema.get("examples").values().stream()
                                .map(YamlReference::code)
                                .collect(Collectors.joining(" or "))
                : "";
    }

    private static String choices(JsonNode schema) {
        return schema.get("enum").values().stream().map(YamlReference::code).collect(Collectors.joining(", "));
    }

    private void row(String... cells) {
        text.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String code(JsonNode value) {
        return code(value.isString() ? value.asString() : value.toString());
    }

    private static String code(String value) {
        return "`" + value + "`";
    }

    /** As GitHub makes anchors of headings. */
    private static String anchor(String heading) {
        return heading.replace(":", "").replace(' ', '-');
    }
}
