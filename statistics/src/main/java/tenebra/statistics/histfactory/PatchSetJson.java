package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.PatchSet.Metadata;
import tenebra.statistics.histfactory.PatchSet.Patch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Patch sets as JSON (pyhf schema 1.0.0). */
public final class PatchSetJson {
    private static final String NAME = "[a-zA-Z0-9_]+";

    private PatchSetJson() {}

    /** Patch set of a JSON text; malformed text fails with STA-020, text that breaks the schema with STA-021 (data). */
    public static PatchSet read(String json) {
        JsonPlace root = new JsonPlace(WorkspaceJson.tree(json), "$").withOnly("metadata", "patches", "version");
        if (!root.text("version").equals(WorkspaceJson.VERSION)) {
            throw root.member("version").broken("must be " + WorkspaceJson.VERSION);
        }
        Metadata metadata = metadata(root.member("metadata"));
        List<Patch> patches = new ArrayList<>();
        for (JsonPlace place : root.someElements("patches")) {
            patches.add(patch(place));
        }
        try {
            return new PatchSet(metadata, patches);
        } catch (TenebraException refused) {
            String message = String.valueOf(refused.getMessage());
            throw root.member("patches").broken(message.substring(message.indexOf(' ') + 1));
        }
    }

    private static Metadata metadata(JsonPlace place) {
        List<String> labels = new ArrayList<>();
        for (JsonPlace label : place.someElements("labels")) {
            labels.add(named(label));
        }
        Map<String, String> digests = texts(place.member("digests").withOnly("md5", "sha256"));
        digests.forEach((algorithm, digest) -> {
            if (!digest.matches(algorithm.equals("md5") ? "[a-f0-9]{32}" : "[a-fA-F0-9]{64}")) {
                throw place.member("digests").member(algorithm).broken("must be a hexadecimal digest");
            }
        });
        Map<String, String> references = texts(place.member("references").withOnly("hepdata"));
        return new Metadata(place.anyText("description"), references, digests, labels);
    }

    private static Map<String, String> texts(JsonPlace place) {
        Map<String, String> result = new TreeMap<>();
        for (String key : place.node().propertyNames()) {
            result.put(key, place.text(key));
        }
        if (result.isEmpty()) {
            throw place.broken("must not be empty");
        }
        return result;
    }

    private static Patch patch(JsonPlace place) {
        JsonPlace metadata = place.withOnly("metadata", "patch").member("metadata");
        String name = named(metadata.member("name"));
        List<JsonNode> values = new ArrayList<>();
        for (JsonPlace value : metadata.elements("values")) {
            if (!value.node().isNumber() && !value.node().isString()) {
                throw value.broken("must be a number or a text");
            }
            values.add(value.node());
        }
        List<JsonNode> operations = new ArrayList<>();
        for (JsonPlace operation : place.elements("patch")) {
            operation.text("op");
            operation.anyText("path");
            operations.add(operation.node());
        }
        return new Patch(name, values, operations);
    }

    /** A text of letters, digits and underscores. */
    private static String named(JsonPlace place) {
        if (!place.node().isString() || !place.node().stringValue().matches(NAME)) {
            throw place.broken("must be a text of letters, digits and _");
        }
        return place.node().stringValue();
    }

    /** The patch set as an indented JSON text. */
    public static String text(PatchSet set) {
        return tree(set).toPrettyString();
    }

    /** The patch set as a JSON tree. */
    public static ObjectNode tree(PatchSet set) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode metadata =
                root.putObject("metadata").put("description", set.metadata().description());
        set.metadata().references().forEach(metadata.putObject("references")::put);
        set.metadata().digests().forEach(metadata.putObject("digests")::put);
        set.metadata().labels().forEach(metadata.putArray("labels")::add);
        ArrayNode patches = root.putArray("patches");
        for (Patch patch : set.patches()) {
            ObjectNode node = patches.addObject();
            ObjectNode about = node.putObject("metadata").put("name", patch.name());
            patch.values().forEach(about.putArray("values")::add);
            patch.operations().forEach(node.putArray("patch")::add);
        }
        return root.put("version", WorkspaceJson.VERSION);
    }
}
