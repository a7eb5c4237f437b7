package tenebra.campaign.result;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tenebra.campaign.catalogue.Configuration.InputFile;
import tenebra.campaign.catalogue.Sha256;
import tenebra.campaign.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Provenance of a directory: what was computed, from what, by which version, how long it took. The only file that differs
 * between two runs of the same plan.
 */
public final class Manifest {
    private final ObjectNode subject;
    private final List<InputFile> inputs;
    private final JsonNode configuration;
    private final Instant begin = Instant.now();
    private final long cpuAtBegin = cpuNanoseconds();

    /**
     * Begins to count time.
     *
     * @param subject what is computed, by what
     * @param inputs files that it is computed from
     * @param configuration everything that decides the result
     */
    public Manifest(ObjectNode subject, List<InputFile> inputs, JsonNode configuration) {
        this.subject = subject;
        this.inputs = List.copyOf(inputs);
        this.configuration = configuration;
    }

    /** Of a run; begins to count time. */
    public static Manifest of(Plan plan, String engine, int chunksFound) {
        ObjectNode subject = Json.object();
        subject.put("analysis", plan.analysis().name());
        subject.put("version", plan.version());
        subject.put("seed", plan.seed());
        subject.put("engine", engine);
        subject.put("chunks", plan.chunks().size());
        subject.put("chunks_found", chunksFound);
        return new Manifest(
                subject, plan.configuration().inputs(), plan.configuration().toJson());
    }

    /** Whether the directory has a manifest all of whose outputs are there. */
    public static boolean isComplete(ResultFiles directory, String name) {
        return directory
                .readJson(name)
                .map(manifest -> manifest.path("outputs"))
                .filter(JsonNode::isArray)
                .map(outputs -> outputs.valueStream()
                        .allMatch(output -> directory.has(output.path("file").asString(""))))
                .orElse(false);
    }

    /** The manifest of these files, made now. */
    public ObjectNode tree(Map<String, byte[]> content) {
        ObjectNode json = subject.deepCopy();
        json.put("begin", begin.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("wall_time_s", begin.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0);
        json.put("cpu_time_s", (cpuNanoseconds() - cpuAtBegin) / 1e9);
        json.put("java", Runtime.version().toString());
        ArrayNode files = json.putArray("inputs");
        inputs.forEach(input -> files.addObject().put("file", input.file()).put("sha256", input.sha256()));
        ArrayNode outputs = json.putArray("outputs");
        content.forEach((file, bytes) -> outputs.addObject().put("file", file).put("sha256", Sha256.hex(bytes)));
        json.set("configuration", configuration);
        return json;
    }

    private static long cpuNanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
