package tenebra.campaign.config;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;

/** One violation of a schema, told as what is wrong, where, and what is allowed. */
record SchemaViolation(Schemas schemas, Error error) {
    TenebraException failure(Origin origin, String more) {
        String pointer = pointer(error);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(origin, pointer, more);
            case "required" ->
                TenebraException.usage(
                        "CFG-003",
                        "missing key '%s'%s; at %s%s"
                                .formatted(error.getProperty(), in(pointer), origin.place(pointer), more));
            case "oneOf" ->
                TenebraException.usage(
                        "CFG-008",
                        "%s needs exactly one of: %s; at %s%s"
                                .formatted(nameOf(pointer), alternatives(), origin.place(pointer), more));
            default ->
                TenebraException.usage(
                        "CFG-004",
                        "wrong value: %s=%s; must be %s; at %s%s"
                                .formatted(nameOf(pointer), shown(), allowed(), origin.place(pointer), more));
        };
    }

    static String pointer(Error error) {
        String path = error.getInstanceLocation().toString();
        return path.startsWith("$")
                ? path.substring(1).replaceAll("\\.|\\[", "/").replace("]", "")
                : path;
    }

    private TenebraException unknownKey(Origin origin, String pointer, String more) {
        String key = error.getProperty();
        List<String> known = new ArrayList<>(parent().path("properties").propertyNames());
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
                .filter(candidate -> distance(key, candidate) <= 1 + key.length() / 3)
                .map(candidate -> "; did you mean '%s'".formatted(candidate))
                .orElse("");
        return TenebraException.usage(
                "CFG-002",
                "unknown key '%s'%s%s; allowed: %s; at %s%s"
                        .formatted(
                                key,
                                in(pointer),
                                nearest,
                                String.join(", ", known),
                                origin.place(pointer + "/" + key),
                                more));
    }

    private String allowed() {
        JsonNode schema = parent();
        return switch (error.getKeyword()) {
            case "enum" -> "one of " + joined(schema.get("enum"));
            case "const" -> schema.get("const").asString();
            case "minimum" -> "at least " + schema.get("minimum").asString();
            case "exclusiveMinimum" ->
                "larger than " + schema.get("exclusiveMinimum").asString();
            case "maximum" -> "at most " + schema.get("maximum").asString();
            default ->
                schema.has("description")
                        ? schema.get("description").asString()
                        : schema.path("type").asString("of another form");
        };
    }

    private String alternatives() {
        List<String> keys = new ArrayList<>();
        parent().path("oneOf").forEach(choice -> keys.add(joined(choice.get("required"))));
        return String.join(" | ", keys);
    }

    /** The schema that holds the violated keyword. */
    private JsonNode parent() {
        String location = error.getSchemaLocation().toString();
        int last = location.lastIndexOf('/');
        return schemas.at(location.substring(0, last));
    }

    private String shown() {
        JsonNode value = error.getInstanceNode();
        if (value == null) {
            return "nothing";
        }
        String text = value.isString() ? "'" + value.asString() + "'" : value.toString();
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    private static String nameOf(String pointer) {
        return pointer.isEmpty() ? "the file" : pointer.substring(1).replace('/', '.');
    }

    private static String in(String pointer) {
        return pointer.isEmpty() ? "" : " in " + nameOf(pointer);
    }

    private static String joined(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    /** Number of single-letter changes between two words (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
