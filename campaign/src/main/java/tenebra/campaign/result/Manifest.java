package tenebra.campaign.result;

import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import tenebra.campaign.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Provenance of a directory: what was computed, from what, by which version, how long it took. The only file that differs
 * between two runs of the same plan.
 */
public final class Manifest {
    private final Plan plan;
    private final String engine;
    private final int chunksFound;
    private final Instant begin = Instant.now();
    private final long cpuAtBegin = cpuNanoseconds();

    /** Begins to count time. */
    public Manifest(Plan plan, String engine, int chunksFound) {
        this.plan = plan;
        this.engine = engine;
        this.chunksFound = chunksFound;
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
    public ObjectNode tree(Map<String, byte[]> files) {
        ObjectNode json = Json.object();
        json.put("analysis", plan.analysis().name());
        json.put("version", plan.version());
        json.put("seed", plan.seed());
        json.put("engine", engine);
        json.put("chunks", plan.chunks().size());
        json.put("chunks_found", chunksFound);
        json.put("begin", begin.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("wall_time_s", begin.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0);
        json.put("cpu_time_s", (cpuNanoseconds() - cpuAtBegin) / 1e9);
        json.put("java", Runtime.version().toString());
        ArrayNode inputs = json.putArray("inputs");
        plan.configuration()
                .inputs()
                .forEach(input -> inputs.addObject().put("file", input.file()).put("sha256", input.sha256()));
        ArrayNode outputs = json.putArray("outputs");
        files.forEach((file, content) -> outputs.addObject().put("file", file).put("sha256", digest(content)));
        json.set("configuration", plan.configuration().toJson());
        return json;
    }

    private static long cpuNanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
