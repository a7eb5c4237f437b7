package tenebra.campaign.combination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tenebra.campaign.catalogue.Configuration.InputFile;
import tenebra.campaign.failure.OutputFailure;
import tenebra.campaign.result.Json;
import tenebra.campaign.result.LimitFile;
import tenebra.campaign.result.Manifest;
import tenebra.campaign.result.ResultFiles;
import tenebra.campaign.result.TreeDifference;
import tenebra.core.TenebraException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory of a combination. combination.json says what it is made of: another combination is refused, the same one is
 * written again.
 */
public final class CombinationDirectory {
    private static final String REQUEST = "combination.json";

    private final ResultFiles files;
    private final ObjectNode request;
    private final Manifest manifest;

    /** Refuses a directory that holds something else; begins to count time. */
    public CombinationDirectory(Path path, List<CombinationInput> inputs, CombinationRules rules, String version) {
        files = new ResultFiles(path);
        request = request(inputs, rules, version);
        refuseOther();
        ObjectNode subject = Json.object().put("combination", inputs.size()).put("version", version);
        List<InputFile> read = inputs.stream()
                .map(input -> new InputFile(input.file().toString(), input.sha256()))
                .toList();
        manifest = new Manifest(subject, read, request);
    }

    private static ObjectNode request(List<CombinationInput> inputs, CombinationRules rules, String version) {
        ObjectNode json = Json.object().put("version", version);
        ArrayNode array = json.putArray("inputs");
        inputs.forEach(input -> array.addObject().put("label", input.label()).put("sha256", input.sha256()));
        json.set("separate", Json.texts(List.copyOf(rules.correlations().separate())));
        ArrayNode identified = json.putArray("correlate");
        rules.correlations().identified().forEach(sides -> identified.add(String.join(" = ", sides)));
        json.put("interpolate", rules.masses() == CombinationRules.Masses.INTERPOLATED);
        json.put("allow_same_data", rules.sameData() == CombinationRules.SameData.ALLOWED);
        Json.put(json, "confidence", rules.confidence());
        rules.method().ifPresent(method -> json.put("method", LimitFile.methodName(method)));
        return json;
    }

    private void refuseOther() {
        String[] present = files.path().toFile().list();
        if (present == null || present.length == 0) {
            return;
        }
        if (!files.has(REQUEST)) {
            throw TenebraException.usage(
                    "CFG-021",
                    "%s is not empty and holds no combination; choose another --out".formatted(files.path()));
        }
        TreeDifference.first(files.readJson(REQUEST).orElseThrow(), Json.parse(Json.text(request)))
                .ifPresent(difference -> {
                    throw TenebraException.usage(
                            "CFG-020",
                            "%s holds another combination: %s is %s there, %s here; choose another --out"
                                    .formatted(
                                            files.path(), difference.place(), difference.left(), difference.right()));
                });
    }

    /** Writes all files, the manifest last. */
    public void publish(Map<String, byte[]> content) {
        try {
            Files.createDirectories(files.resolve("plots"));
        } catch (IOException failure) {
            throw OutputFailure.of(files.path(), failure);
        }
        files.publish(REQUEST, Json.bytes(request));
        content.forEach(files::publish);
        files.publish("manifest.json", Json.bytes(manifest.tree(content)));
    }
}
