package tenebra.campaign.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import tenebra.campaign.config.YamlDocument;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A value of the analysis file changed from outside: {@code statistics.confidence=0.95}. Parts of the path are keys or positions. */
public record Setting(List<String> path, JsonNode value) {
    private static final Pattern DOT = Pattern.compile("\\.");

    public Setting {
        path = List.copyOf(path);
    }

    /** Reads {@code key.key=value}; the value is written as in YAML. */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw TenebraException.usage(
                    "CFG-013", "'--set %s' is not key=value, as in statistics.confidence=0.95".formatted(text));
        }
        List<String> path = List.of(DOT.split(text.substring(0, equals), -1));
        if (path.contains("")) {
            throw TenebraException.usage("CFG-013", "--set %s: a part of the path is empty".formatted(text));
        }
        return new Setting(path, YamlDocument.parseValue(text.substring(equals + 1)));
    }

    /** Sets the value in the tree; all but the last part of the path must exist. */
    void applyTo(ObjectNode root) {
        JsonNode parent = root;
        for (String part : path.subList(0, path.size() - 1)) {
            parent = parent instanceof ArrayNode array ? array.path(index(part)) : parent.path(part);
        }
        String last = path.getLast();
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode array && index(last) >= 0 && index(last) < array.size()) {
            array.set(index(last), value);
        } else {
            throw TenebraException.usage(
                    "CFG-013", "--set %s: the analysis has no such place".formatted(String.join(".", path)));
        }
    }

    private static int index(String part) {
        return part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : -1;
    }
}
