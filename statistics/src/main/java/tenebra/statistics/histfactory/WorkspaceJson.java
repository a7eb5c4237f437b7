package tenebra.statistics.histfactory;

import tenebra.core.TenebraException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Workspaces as JSON (pyhf schema 1.0.0), with all modifiers and settings of parameters. */
public final class WorkspaceJson {
    static final String VERSION = "1.0.0";

    private WorkspaceJson() {}

    /** Workspace of a JSON text; malformed text fails with STA-020, text that breaks the schema with STA-021 (data). */
    public static Workspace read(String json) {
        return read(tree(json));
    }

    /** Workspace of a JSON tree. */
    public static Workspace read(JsonNode tree) {
        return WorkspaceReader.read(tree);
    }

    /** The tree of a JSON text, whatever it holds; malformed text fails with STA-020 (data). */
    public static JsonNode tree(String json) {
        try {
            return JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(json);
        } catch (JacksonException malformed) {
            throw TenebraException.data(
                    "STA-020",
                    "not valid JSON: broken, cut off, or a member given twice at line %d, column %d"
                            .formatted(
                                    malformed.getLocation().getLineNr(),
                                    malformed.getLocation().getColumnNr()));
        }
    }

    /** The workspace as an indented JSON text. */
    public static String text(Workspace workspace) {
        return tree(workspace).toPrettyString();
    }

    /** The workspace as a JSON tree. */
    public static ObjectNode tree(Workspace workspace) {
        return WorkspaceWriter.tree(workspace);
    }
}
