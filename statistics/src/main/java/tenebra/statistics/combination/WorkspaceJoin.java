package tenebra.statistics.combination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several pyhf workspaces (schema 1.0.0) as one. Channels whose name stands in several get the name of their workspace in
 * front; parameters are shared by {@link ParameterNames}, those of single bins ({@code shapesys}, {@code staterror},
 * {@code shapefactor}) never; the first measurement of each counts, and their parameters of interest are one. Modifiers of
 * any type are carried over.
 */
public final class WorkspaceJoin {
    private static final Set<String> OF_BINS = Set.of("shapesys", "staterror", "shapefactor");

    /** A workspace that is valid by itself, and what it is called. */
    public record Part(String label, JsonNode tree) {
        private String parameterOfInterest() {
            return config().path("poi").asString("");
        }

        private JsonNode config() {
            return tree.path("measurements").path(0).path("config");
        }

        private List<JsonNode> modifiers() {
            List<JsonNode> all = new ArrayList<>();
            tree.path("channels")
                    .forEach(channel -> channel.path("samples")
                            .forEach(sample -> sample.path("modifiers").forEach(all::add)));
            return all;
        }
    }

    private final List<Part> parts;
    private final ParameterNames names;
    private final String strength;
    private final Map<String, Long> channelCounts = new TreeMap<>();

    /** Workspaces with different labels. */
    public WorkspaceJoin(List<Part> parts, Correlations correlations) {
        this.parts = List.copyOf(parts);
        strength = parts.getFirst().parameterOfInterest();
        names = names(parts, correlations);
        if (names.parameters().containsKey(strength)) {
            throw TenebraException.data(
                    "STA-061",
                    "the parameter of interest %s of one workspace is a nuisance of another".formatted(strength));
        }
        parts.forEach(part -> part.tree()
                .path("channels")
                .forEach(channel -> channelCounts.merge(channel.path("name").asString(""), 1L, Long::sum)));
    }

    private static ParameterNames names(List<Part> parts, Correlations correlations) {
        Map<String, Set<String>> nuisances = new LinkedHashMap<>();
        Set<String> separate = new TreeSet<>(correlations.separate());
        for (Part part : parts) {
            Set<String> own = new TreeSet<>();
            for (JsonNode modifier : part.modifiers()) {
                String name = modifier.path("name").asString("");
                if (!name.equals(part.parameterOfInterest())) {
                    own.add(name);
                    if (OF_BINS.contains(modifier.path("type").asString(""))) {
                        separate.add(name);
                    }
                }
            }
            nuisances.put(part.label(), own);
        }
        return new ParameterNames(nuisances, new Correlations(separate, correlations.identified()));
    }

    /** Parameter of the joint workspace → the nuisances that it stands for. */
    public Map<String, List<ParameterNames.Member>> parameters() {
        return names.parameters();
    }

    /** Names of channels that stand in several workspaces. */
    public List<String> repeatedChannels() {
        return channelCounts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The joint workspace. */
    public ObjectNode tree() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode channels = root.putArray("channels");
        ArrayNode observations = root.putArray("observations");
        for (Part part : parts) {
            part.tree().path("channels").forEach(channel -> channels.add(channel(part, channel)));
            part.tree().path("observations").forEach(counts -> observations.add(renamedChannel(part, counts)));
        }
        ObjectNode measurement = root.putArray("measurements").addObject().put("name", "measurement");
        measurement.putObject("config").put("poi", strength).set("parameters", parameterSettings());
        return root.put("version", "1.0.0");
    }

    private ObjectNode channel(Part part, JsonNode channel) {
        ObjectNode renamed = renamedChannel(part, channel);
        for (JsonNode sample : renamed.path("samples")) {
            for (JsonNode modifier : sample.path("modifiers")) {
                ((ObjectNode) modifier)
                        .put("name", parameter(part, modifier.path("name").asString("")));
            }
        }
        return renamed;
    }

    private ObjectNode renamedChannel(Part part, JsonNode named) {
        String name = named.path("name").asString("");
        ObjectNode copy = (ObjectNode) named.deepCopy();
        return channelCounts.getOrDefault(name, 0L) > 1 ? copy.put("name", part.label() + ": " + name) : copy;
    }

    private String parameter(Part part, String name) {
        return name.equals(part.parameterOfInterest()) ? strength : names.of(part.label(), name);
    }

    /** Settings of all parameters; a shared one must be set alike everywhere, the parameter of interest counts once. */
    private ArrayNode parameterSettings() {
        Map<String, ObjectNode> settings = new LinkedHashMap<>();
        for (Part part : parts) {
            Set<String> known = new TreeSet<>();
            part.modifiers().forEach(modifier -> known.add(modifier.path("name").asString("")));
            for (JsonNode setting : part.config().path("parameters")) {
                String own = setting.path("name").asString("");
                if (known.contains(own)) {
                    ObjectNode renamed = ((ObjectNode) setting.deepCopy()).put("name", parameter(part, own));
                    putOnce(settings, renamed, part);
                }
            }
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        settings.values().forEach(all::add);
        return all;
    }

    private void putOnce(Map<String, ObjectNode> settings, ObjectNode setting, Part part) {
        String name = setting.path("name").asString("");
        ObjectNode present = settings.putIfAbsent(name, setting);
        if (present != null && !name.equals(strength) && !present.equals(setting)) {
            throw TenebraException.data(
                    "STA-061",
                    "parameter %s is set otherwise in workspace %s than in one before; make it independent with --separate"
                            .formatted(name, part.label()));
        }
    }
}
