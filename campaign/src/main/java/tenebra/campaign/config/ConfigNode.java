package tenebra.campaign.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;

/** An object of a validated tree, with typed access to its values and the place where it was written. Immutable by use. */
public final class ConfigNode {
    private final JsonNode json;
    private final String pointer;
    private final Origin origin;

    public ConfigNode(JsonNode json, String pointer, Origin origin) {
        this.json = json;
        this.pointer = pointer;
        this.origin = origin;
    }

    /** The tree itself, for writing it out. */
    public JsonNode json() {
        return json;
    }

    /** Place of this object. */
    public String place() {
        return origin.place(pointer);
    }

    public boolean has(String key) {
        return json.has(key);
    }

    public String text(String key) {
        return required(key).asString();
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    public double number(String key) {
        return required(key).asDouble();
    }

    public int integer(String key) {
        return required(key).asInt();
    }

    public boolean isTrue(String key) {
        return required(key).asBoolean();
    }

    public double quantity(String key, Dimension dimension) {
        return here(key, () -> dimension.parse(text(key)));
    }

    public List<String> texts(String key) {
        List<String> values = new ArrayList<>();
        required(key).forEach(value -> values.add(value.asString()));
        return values;
    }

    public List<Double> numbers(String key) {
        List<Double> values = new ArrayList<>();
        required(key).forEach(value -> values.add(value.asDouble()));
        return values;
    }

    public ConfigNode object(String key) {
        return new ConfigNode(required(key), pointer + "/" + key, origin);
    }

    /** Objects of a list; an absent list is empty. */
    public List<ConfigNode> objects(String key) {
        List<ConfigNode> children = new ArrayList<>();
        if (has(key)) {
            for (int i = 0; i < json.get(key).size(); i++) {
                children.add(new ConfigNode(json.get(key).get(i), pointer + "/" + key + "/" + i, origin));
            }
        }
        return children;
    }

    /** What a reader makes of this object; a failure without a place is told with this one. */
    public <T> T read(Function<ConfigNode, T> reader) {
        return placed(place(), () -> reader.apply(this));
    }

    /** What a computation makes of the value of a key; a failure is told with its place. */
    public <T> T here(String key, Supplier<T> computation) {
        return placed(origin.place(pointer + "/" + key), computation);
    }

    private static <T> T placed(String place, Supplier<T> computation) {
        try {
            return computation.get();
        } catch (TenebraException failure) {
            throw String.valueOf(failure.getMessage()).contains("; at ") ? failure : failure.at(place);
        }
    }

    private JsonNode required(String key) {
        JsonNode value = json.get(key);
        if (value == null) {
            throw TenebraException.usage("CFG-003", "missing key '%s'; at %s".formatted(key, place()));
        }
        return value;
    }
}
