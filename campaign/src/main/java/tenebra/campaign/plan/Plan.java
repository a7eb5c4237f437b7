package tenebra.campaign.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.AnalysisReader;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.catalogue.Configuration;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that decides the result of a run: configuration, seed, version. Its file form is enough to compute any chunk
 * elsewhere.
 *
 * @param version of the program, with its commit
 */
public record Plan(Configuration configuration, Analysis analysis, long seed, String version) {
    private static final int EVENTS_PER_CHUNK = 1000;
    private static final int MOST_CHUNKS_PER_TASK = 64;

    public static Plan of(Configuration configuration, long seed, String version) {
        return new Plan(configuration, AnalysisReader.read(configuration), seed, version);
    }

    /** One task for each mass and run period, mass by mass. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        List<Double> masses = analysis.sample().masses();
        for (int i = 0; i < masses.size(); i++) {
            for (RunPeriod run : analysis.runs()) {
                String id = String.format(Locale.ROOT, "signal-m%03d-%s", i, run.name());
                tasks.add(new Task(id, run, masses.get(i), analysis.sample().events()));
            }
        }
        return tasks;
    }

    /** The chunks of a task, in order. */
    public static List<ChunkSpec> chunksOf(Task task) {
        int size = Math.max(EVENTS_PER_CHUNK, Math.ceilDiv(task.events(), MOST_CHUNKS_PER_TASK));
        List<ChunkSpec> chunks = new ArrayList<>();
        for (int first = 0; first < task.events(); first += size) {
            chunks.add(new ChunkSpec(task.id(), chunks.size(), first, Math.min(size, task.events() - first)));
        }
        return chunks;
    }

    /** All chunks, task by task. */
    public List<ChunkSpec> chunks() {
        return tasks().stream().flatMap(task -> chunksOf(task).stream()).toList();
    }

    /** File form; equal plans have equal trees. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", version);
        json.put("seed", seed);
        json.set("configuration", configuration.toJson());
        return json;
    }

    /** The plan that {@link #toJson} wrote into the named file. */
    public static Plan fromJson(JsonNode json, String file) {
        if (!json.has("configuration") || !json.path("seed").isIntegralNumber()) {
            throw TenebraException.data("INP-005", "not a plan: " + file);
        }
        return of(
                Configuration.fromJson(json.get("configuration"), file),
                json.get("seed").asLong(),
                json.path("version").asString(""));
    }
}
