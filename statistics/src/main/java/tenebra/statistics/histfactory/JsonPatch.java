package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a JSON tree by JSON Patch (RFC 6902) with JSON Pointers (RFC 6901). What cannot be done fails with STA-027. */
final class JsonPatch {
    private JsonNode tree;
    private final String name;

    private JsonPatch(JsonNode tree, String name) {
        this.tree = tree;
        this.name = name;
    }

    /** The changed tree; the given one stays as it is. */
    static JsonNode apply(List<JsonNode> operations, JsonNode tree, String name) {
        JsonPatch patch = new JsonPatch(tree.deepCopy(), name);
        operations.forEach(patch::apply);
        return patch.tree;
    }

    private void apply(JsonNode operation) {
        String path = text(operation, "path");
        switch (text(operation, "op")) {
            case "add" -> add(path, value(operation));
            case "remove" -> remove(path);
            case "replace" -> {
                remove(path);
                add(path, value(operation));
            }
            case "move" -> {
                String from = text(operation, "from");
                if (path.startsWith(from + "/")) {
                    throw impossible("cannot move %s into itself".formatted(from));
                }
                JsonNode moved = find(from);
                remove(from);
                add(path, moved);
            }
            case "copy" -> add(path, find(text(operation, "from")).deepCopy());
            case "test" -> {
                if (!isSame(find(path), value(operation))) {
                    throw impossible("%s is not what the patch expects".formatted(path));
                }
            }
            default -> throw impossible("unknown operation " + text(operation, "op"));
        }
    }

    private void add(String path, JsonNode value) {
        if (path.isEmpty()) {
            tree = value;
            return;
        }
        JsonNode parent = find(parent(path));
        String key = key(path);
        if (parent instanceof ObjectNode object) {
            object.set(key, value);
        } else if (parent instanceof ArrayNode array) {
            array.insert(key.equals("-") ? array.size() : index(key, array.size(), path), value);
        } else {
            throw impossible("there is nothing to add to at " + path);
        }
    }

    private void remove(String path) {
        find(path);
        if (path.isEmpty()) {
            return;
        }
        JsonNode parent = find(parent(path));
        if (parent instanceof ObjectNode object) {
            object.remove(key(path));
        } else if (parent instanceof ArrayNode array) {
            array.remove(index(key(path), array.size() - 1, path));
        }
    }

    private JsonNode find(String path) {
        JsonNode found = tree;
        for (String key : keys(path)) {
            JsonNode next = null;
            if (found.isObject()) {
                next = found.get(key);
            } else if (found.isArray()) {
                next = found.get(index(key, found.size() - 1, path));
            }
            if (next == null) {
                throw impossible("nothing at " + path);
            }
            found = next;
        }
        return found;
    }

    private List<String> keys(String path) {
        if (!path.isEmpty() && path.charAt(0) != '/') {
            throw impossible("a path must be empty or begin with /: " + path);
        }
        List<String> keys = new ArrayList<>();
        int from = 1;
        while (from <= path.length() && !path.isEmpty()) {
            int to = path.indexOf('/', from);
            int end = to < 0 ? path.length() : to;
            keys.add(unescaped(path.substring(from, end)));
            from = end + 1;
        }
        return keys;
    }

    private static String unescaped(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String key(String path) {
        return unescaped(path.substring(path.lastIndexOf('/') + 1));
    }

    private int index(String key, int largest, String path) {
        boolean isNumber = key.matches("0|[1-9][0-9]{0,8}");
        int index = isNumber ? Integer.parseInt(key) : -1;
        if (index < 0 || index > largest) {
            throw impossible("no element %s at %s".formatted(key, path));
        }
        return index;
    }

    /** Equal values; 1 and 1.0 are the same number. */
    private static boolean isSame(JsonNode a, JsonNode b) {
        return a.equals(
                (x, y) -> x.isNumber() && y.isNumber() && x.doubleValue() == y.doubleValue() ? 0 : x.equals(y) ? 0 : 1,
                b);
    }

    private String text(JsonNode operation, String member) {
        JsonNode node = operation.get(member);
        if (node == null || !node.isString()) {
            throw impossible("an operation without the text " + member);
        }
        return node.stringValue();
    }

    private JsonNode value(JsonNode operation) {
        JsonNode node = operation.get("value");
        if (node == null) {
            throw impossible("an operation without value");
        }
        return node.deepCopy();
    }

    private TenebraException impossible(String what) {
        return TenebraException.data("STA-027", "patch %s cannot be applied: %s".formatted(name, what));
    }
}
