package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signals of many models for one workspace of background alone: patches (RFC 6902), each with its place among the models. */
public record PatchSet(Metadata metadata, List<Patch> patches) {
    private static final Map<String, String> ALGORITHMS = Map.of("md5", "MD5", "sha256", "SHA-256");

    /** What the set is about. References and digests (of the workspace) by kind; one label for each axis of the models. */
    public record Metadata(
            String description, Map<String, String> references, Map<String, String> digests, List<String> labels) {
        public Metadata {
            references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
            digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
            labels = List.copyOf(labels);
        }
    }

    /** One signal: its name, its values (numbers or texts) along the labels, and the operations that add it. */
    public record Patch(String name, List<JsonNode> values, List<JsonNode> operations) {
        public Patch {
            values = List.copyOf(values);
            operations = List.copyOf(operations);
        }
    }

    /** A complete workspace of one model, with its values along the labels. */
    public record Point(String name, List<Double> values, Workspace workspace) {
        public Point {
            values = List.copyOf(values);
        }
    }

    public PatchSet {
        patches = List.copyOf(patches);
        Set<Object> seen = new HashSet<>();
        for (Patch patch : patches) {
            if (patch.values().size() != metadata.labels().size()) {
                throw TenebraException.usage(
                        "STA-021",
                        "patch %s has %d values for %d labels"
                                .formatted(
                                        patch.name(),
                                        patch.values().size(),
                                        metadata.labels().size()));
            }
            if (!seen.add(patch.name()) || !seen.add(patch.values())) {
                throw TenebraException.usage(
                        "STA-021", "patch name or values given twice: %s %s".formatted(patch.name(), patch.values()));
            }
        }
    }

    /** The workspace of one model. Fails with STA-028 if the digests are not those of this workspace, STA-029 without such a patch. */
    public Workspace workspace(JsonNode backgroundOnly, String name) {
        verify(backgroundOnly);
        Patch patch = patches.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(name));
        return WorkspaceJson.read(JsonPatch.apply(patch.operations(), backgroundOnly, name));
    }

    private TenebraException missing(String name) {
        String some = patches.stream().map(Patch::name).limit(8).collect(Collectors.joining(", "));
        return TenebraException.usage(
                "STA-029",
                "no patch %s in the set; there are %d: %s%s"
                        .formatted(name, patches.size(), some, patches.size() > 8 ? ", ..." : ""));
    }

    private void verify(JsonNode backgroundOnly) {
        metadata.digests().forEach((algorithm, expected) -> {
            String known = ALGORITHMS.get(algorithm);
            String found = known == null ? "" : CanonicalJson.digest(backgroundOnly, known);
            if (!found.equals(expected.toLowerCase(Locale.ROOT))) {
                throw TenebraException.data(
                        "STA-028",
                        "the patch set is for another workspace: its %s digest is %s, this workspace has %s"
                                .formatted(algorithm, expected, known == null ? "none of that kind" : found));
            }
        });
    }

    /**
     * A patch set of workspaces that differ in their signal alone (samples with the normfactor of interest). The digests are
     * those of {@link #backgroundOnly} of any of them.
     */
    public static PatchSet of(
            String description, Map<String, String> references, List<String> labels, List<Point> points) {
        if (points.isEmpty()) {
            throw TenebraException.usage("STA-021", "a patch set needs at least one point");
        }
        ObjectNode background = backgroundOnly(points.getFirst().workspace());
        List<Patch> patches = new ArrayList<>();
        for (Point point : points) {
            if (!backgroundOnly(point.workspace()).equals(background)) {
                throw TenebraException.usage(
                        "STA-030",
                        "workspaces of a patch set may differ in their signal alone: %s has other backgrounds than %s"
                                .formatted(point.name(), points.getFirst().name()));
            }
            List<JsonNode> values = new ArrayList<>();
            point.values().forEach(value -> values.add(JsonNodeFactory.instance.numberNode(value)));
            patches.add(new Patch(point.name(), values, additions(point.workspace())));
        }
        SortedMap<String, String> digests = new TreeMap<>();
        ALGORITHMS.forEach((name, algorithm) -> digests.put(name, CanonicalJson.digest(background, algorithm)));
        return new PatchSet(new Metadata(description, references, digests, labels), patches);
    }

    /** The workspace without the samples of its signal, as JSON. */
    public static ObjectNode backgroundOnly(Workspace workspace) {
        List<BinnedChannel> channels = new ArrayList<>();
        for (BinnedChannel channel : workspace.channels()) {
            List<Sample> samples = channel.samples().stream()
                    .filter(sample -> !isSignal(workspace, sample))
                    .toList();
            channels.add(new BinnedChannel(channel.name(), channel.observed(), samples));
        }
        return WorkspaceJson.tree(new Workspace(channels, workspace.measurements()));
    }

    private static List<JsonNode> additions(Workspace workspace) {
        ObjectNode tree = WorkspaceJson.tree(workspace);
        List<JsonNode> operations = new ArrayList<>();
        for (int i = 0; i < workspace.channels().size(); i++) {
            List<Sample> samples = workspace.channels().get(i).samples();
            for (int k = 0; k < samples.size(); k++) {
                if (isSignal(workspace, samples.get(k))) {
                    ObjectNode operation = JsonNodeFactory.instance.objectNode();
                    operation.put("op", "add").put("path", "/channels/%d/samples/%d".formatted(i, k));
                    operation.set("value", tree.at(operation.get("path").stringValue()));
                    operations.add(operation);
                }
            }
        }
        return operations;
    }

    private static boolean isSignal(Workspace workspace, Sample sample) {
        String interest = workspace.measurements().getFirst().parameterOfInterest();
        return sample.modifiers().stream()
                .anyMatch(modifier -> modifier instanceof Modifier.NormFactor factor
                        && factor.name().equals(interest));
    }
}
