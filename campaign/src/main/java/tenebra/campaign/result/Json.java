package tenebra.campaign.result;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import tenebra.core.TenebraException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of results: indented, keys in the order they were put, every number finite. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode numbers(List<Double> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    public static ArrayNode texts(List<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    /** Puts a value if there is one. */
    public static void put(ObjectNode object, String key, OptionalDouble value) {
        if (value.isPresent()) {
            object.put(key, value.getAsDouble());
        }
    }

    public static String text(JsonNode tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    public static byte[] bytes(JsonNode tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The tree; a failure says at which line and column the text is broken. */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            throw TenebraException.data(
                    "INP-004",
                    "broken JSON%s"
                            .formatted(
                                    place == null
                                            ? ""
                                            : " at line %d, column %d"
                                                    .formatted(place.getLineNr(), place.getColumnNr())));
        }
    }
}
