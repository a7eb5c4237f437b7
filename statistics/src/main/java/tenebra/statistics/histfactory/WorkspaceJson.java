package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Measurement;
import tenebra.statistics.histfactory.Workspace.Modifier;
import tenebra.statistics.histfactory.Workspace.NormFactor;
import tenebra.statistics.histfactory.Workspace.NormSys;
import tenebra.statistics.histfactory.Workspace.Sample;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workspaces as JSON (pyhf schema 1.0.0). Reading refuses what this version cannot represent instead of dropping it: other
 * modifiers, fixed parameters, constraints other than the unit Gaussian. Starting values and bounds are read over.
 */
public final class WorkspaceJson {
    private static final String VERSION = "1.0.0";
    private static final double MOST = 1e12;

    private WorkspaceJson() {}

    /** Workspace of a JSON text; malformed text fails with STA-020, text that breaks the schema with STA-021 (data). */
    public static Workspace read(String json) {
        try {
            return read(JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(json));
        } catch (JacksonException malformed) {
            throw TenebraException.data(
                    "STA-020",
                    "workspace is not valid JSON: %s at line %d, column %d"
                            .formatted(
                                    malformed.getOriginalMessage(),
                                    malformed.getLocation().getLineNr(),
                                    malformed.getLocation().getColumnNr()));
        }
    }

    /** Workspace of a JSON tree. */
    public static Workspace read(JsonNode tree) {
        JsonPlace root = new JsonPlace(tree, "$").withOnly("channels", "observations", "measurements", "version");
        if (!root.text("version").equals(VERSION)) {
            throw root.member("version").broken("must be " + VERSION);
        }
        Map<String, List<Double>> observed = new LinkedHashMap<>();
        for (JsonPlace observation : root.elements("observations")) {
            observation.withOnly("name", "data");
            if (observed.put(observation.text("name"), observation.numbers("data", 0, MOST)) != null) {
                throw observation.broken("observation given twice");
            }
        }
        List<BinnedChannel> channels = new ArrayList<>();
        for (JsonPlace place : root.elements("channels")) {
            channels.add(channel(place, observed));
        }
        if (channels.size() < observed.size()) {
            throw root.member("observations").broken("more observations than channels");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (JsonPlace place : root.elements("measurements")) {
            measurements.add(measurement(place));
        }
        try {
            return new Workspace(channels, measurements);
        } catch (TenebraException usage) {
            throw root.broken(String.valueOf(usage.getMessage()));
        }
    }

    private static BinnedChannel channel(JsonPlace place, Map<String, List<Double>> observed) {
        place.withOnly("name", "samples");
        String name = place.text("name");
        List<Double> counts = observed.get(name);
        if (counts == null) {
            throw place.broken("channel %s has no observation".formatted(name));
        }
        List<Sample> samples = new ArrayList<>();
        for (JsonPlace sample : place.elements("samples")) {
            sample.withOnly("name", "data", "modifiers");
            List<Modifier> modifiers = new ArrayList<>();
            for (JsonPlace modifier : sample.elements("modifiers")) {
                modifiers.add(modifier(modifier, name, sample.text("name")));
            }
            samples.add(new Sample(sample.text("name"), sample.numbers("data", 0, MOST), modifiers));
        }
        try {
            return new BinnedChannel(name, counts, samples);
        } catch (TenebraException usage) {
            throw place.broken(String.valueOf(usage.getMessage()));
        }
    }

    private static Modifier modifier(JsonPlace place, String channel, String sample) {
        String name = place.withOnly("name", "type", "data").text("name");
        String type = place.text("type");
        return switch (type) {
            case "normfactor" -> new NormFactor(name);
            case "normsys" -> {
                JsonPlace data = place.member("data").withOnly("hi", "lo");
                yield new NormSys(
                        name,
                        data.member("hi").between(1e-3, 1e3),
                        data.member("lo").between(1e-3, 1e3));
            }
            default ->
                throw TenebraException.data(
                        "STA-022",
                        "modifier type %s is not in this version: modifier %s of sample %s in channel %s at %s; known are normfactor and normsys"
                                .formatted(type, name, sample, channel, place.path()));
        };
    }

    private static Measurement measurement(JsonPlace place) {
        place.withOnly("name", "config");
        JsonPlace config = place.member("config").withOnly("poi", "parameters");
        for (JsonPlace parameter : config.elements("parameters")) {
            parameter.withOnly("name", "inits", "bounds", "auxdata", "factors", "sigmas", "fixed");
            boolean fixed =
                    parameter.has("fixed") && parameter.node().get("fixed").asBoolean(true);
            boolean moved = parameter.has("auxdata")
                    && parameter.numbers("auxdata", -MOST, MOST).stream().anyMatch(value -> value != 0);
            boolean scaled = parameter.has("sigmas")
                    && parameter.numbers("sigmas", 0, MOST).stream().anyMatch(value -> value != 1);
            if (fixed || moved || scaled) {
                throw TenebraException.data(
                        "STA-022",
                        "fixed parameters and constraints other than the unit Gaussian are not in this version: parameter %s at %s"
                                .formatted(parameter.text("name"), parameter.path()));
            }
        }
        return new Measurement(place.text("name"), config.text("poi"));
    }

    /** The workspace as an indented JSON text. */
    public static String text(Workspace workspace) {
        return tree(workspace).toPrettyString();
    }

    /** The workspace as a JSON tree. */
    public static ObjectNode tree(Workspace workspace) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode channels = root.putArray("channels");
        ArrayNode observations = root.putArray("observations");
        for (BinnedChannel channel : workspace.channels()) {
            ObjectNode node = channels.addObject().put("name", channel.name());
            ArrayNode samples = node.putArray("samples");
            channel.samples().forEach(sample -> write(sample, samples.addObject()));
            ArrayNode data =
                    observations.addObject().put("name", channel.name()).putArray("data");
            channel.observed().forEach(data::add);
        }
        ArrayNode measurements = root.putArray("measurements");
        for (Measurement measurement : workspace.measurements()) {
            ObjectNode config =
                    measurements.addObject().put("name", measurement.name()).putObject("config");
            config.put("poi", measurement.parameterOfInterest()).putArray("parameters");
        }
        return root.put("version", VERSION);
    }

    private static void write(Sample sample, ObjectNode node) {
        ArrayNode data = node.put("name", sample.name()).putArray("data");
        sample.data().forEach(data::add);
        ArrayNode modifiers = node.putArray("modifiers");
        for (Modifier modifier : sample.modifiers()) {
            ObjectNode written = modifiers.addObject().put("name", modifier.name());
            switch (modifier) {
                case NormFactor factor -> written.put("type", "normfactor").putNull("data");
                case NormSys norm ->
                    written.put("type", "normsys")
                            .putObject("data")
                            .put("hi", norm.high())
                            .put("lo", norm.low());
            }
        }
    }
}
