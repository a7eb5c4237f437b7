package tenebra.campaign.combination;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenebra.campaign.likelihood.LikelihoodFile;
import tenebra.campaign.likelihood.ResultLikelihood;
import tenebra.campaign.limit.ChannelSignal;
import tenebra.campaign.limit.MassPoint;
import tenebra.campaign.result.Json;
import tenebra.campaign.result.LimitFile;
import tenebra.statistics.LimitResult;
import tenebra.statistics.combination.ParameterNames;
import tenebra.statistics.histfactory.WorkspaceConversion;
import tenebra.statistics.histfactory.WorkspaceJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a combination writes: limits, likelihood and workspace. */
public final class CombinationFiles {
    /** Columns as in the limit.csv of a run, then the limit of each result alone; % stands for the parameter. */
    private static final String HEADER = "mass_GeV,%_upper_limit,%_expected,signal_events_at_unit_%2,efficiency,"
            + "ratio_to_published,%_expected_minus2sigma,%_expected_minus1sigma,%_expected_plus1sigma,"
            + "%_expected_plus2sigma,%_upper_limit_asymptotic,signal_events_at_limit,relative_error_of_signal";

    private CombinationFiles() {}

    /** Files of a combination of results: name → content. */
    public static Map<String, byte[]> of(CombinedResults results) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("limit.json", Json.bytes(json(results)));
        files.put("limit.csv", utf8(csv(results)));
        files.put(
                LikelihoodFile.NAME,
                Json.bytes(LikelihoodFile.json(results.joined().likelihood())));
        CombinedPoint shown = results.shown();
        shown.upperLimit().ifPresent(limit -> files.put("workspace.json", utf8(workspace(results, shown, limit))));
        return files;
    }

    /** The counting model at the reference mass, the signal normalised to its limit, as a run writes it. */
    private static String workspace(CombinedResults results, CombinedPoint shown, double limit) {
        ResultLikelihood likelihood = results.joined().likelihood();
        return WorkspaceJson.text(WorkspaceConversion.fromCounting(
                likelihood.model(shown.signal()),
                likelihood.signal(shown.signal()).at(limit)));
    }

    private static String csv(CombinedResults results) {
        String coupling = results.joined().likelihood().plane().symbols().column();
        String alone = results.results().keySet().stream()
                .map(label -> ",\"%s_upper_limit of %s\"".formatted(coupling, label.replace("\"", "\"\"")))
                .collect(Collectors.joining());
        return Stream.concat(
                        Stream.of(HEADER.replace("%", coupling) + alone),
                        results.points().stream().map(CombinationFiles::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(CombinedPoint point) {
        Stream<OptionalDouble> columns = Stream.of(
                OptionalDouble.of(point.mass()),
                point.upperLimit(),
                point.expectedUpperLimit(2),
                OptionalDouble.of(point.signal().selected()),
                OptionalDouble.of(point.signal().efficiency()),
                OptionalDouble.empty(),
                point.expectedUpperLimit(0),
                point.expectedUpperLimit(1),
                point.expectedUpperLimit(3),
                point.expectedUpperLimit(4),
                MassPoint.upperLimit(point.asymptotic().observed()),
                signalAtLimit(point),
                OptionalDouble.of(ChannelSignal.relativeError(point.signal().channels())));
        return Stream.concat(columns, point.alone().stream())
                .map(value -> value.isPresent() ? String.format(Locale.ROOT, "%.6g", value.getAsDouble()) : "")
                .collect(Collectors.joining(","));
    }

    private static OptionalDouble signalAtLimit(CombinedPoint point) {
        OptionalDouble limit = point.upperLimit();
        return limit.isPresent()
                ? OptionalDouble.of(point.signal().selected() * limit.getAsDouble() * limit.getAsDouble())
                : limit;
    }

    /** limit.json of a combination of results. */
    public static ObjectNode json(CombinedResults results) {
        ResultLikelihood all = results.joined().likelihood();
        String coupling = all.plane().symbols().column();
        ObjectNode json = Json.object();
        json.put("analysis", all.about().analysis());
        json.put("title", all.about().title());
        json.put("model", all.plane().title());
        json.put("coupling", coupling);
        json.put("confidence", all.terms().confidence());
        json.put("method", LimitFile.methodName(all.terms().method()));
        LimitFile.putConventions(json, results.points().getFirst().exclusion().conventions());
        json.put("particles_on_target", all.particlesOnTarget());
        json.put("events_observed", all.observed());
        json.put("events_expected", all.background());
        ArrayNode parts = json.putArray("results");
        results.results().forEach((label, result) -> parts.add(result(label, result)));
        putParameters(json, results.joined().parameters());
        ArrayNode leftOut = json.putArray("masses_left_out");
        results.joined().leftOut().forEach((mass, having) -> {
            ObjectNode left = leftOut.addObject().put("mass_GeV", mass);
            left.set("only_in", Json.texts(having));
        });
        TreeSet<String> ofLimits = new TreeSet<>();
        results.points().forEach(point -> ofLimits.addAll(point.exclusion().warnings()));
        List<String> warnings = new ArrayList<>(results.joined().warnings());
        warnings.addAll(ofLimits);
        json.set("warnings", Json.texts(warnings));
        ArrayNode points = json.putArray("points");
        results.points().forEach(point -> points.add(point(results, coupling, point)));
        return json;
    }

    private static ObjectNode result(String label, ResultLikelihood result) {
        ObjectNode json = Json.object();
        json.put("label", label);
        json.put("analysis", result.about().analysis());
        json.put("title", result.about().title());
        json.put("particles_on_target", result.particlesOnTarget());
        json.put("events_observed", result.observed());
        json.put("events_expected", result.background());
        ArrayNode runs = json.putArray("runs");
        result.channels().forEach(channel -> runs.add(channel.run()));
        return json;
    }

    private static void putParameters(ObjectNode json, Map<String, List<ParameterNames.Member>> parameters) {
        ArrayNode nuisances = json.putArray("nuisances");
        parameters.forEach((name, members) -> {
            ObjectNode parameter = nuisances.addObject().put("name", name);
            ArrayNode array = parameter.putArray("stands_for");
            members.forEach(
                    member -> array.addObject().put("result", member.source()).put("nuisance", member.nuisance()));
        });
    }

    private static ObjectNode point(CombinedResults results, String coupling, CombinedPoint point) {
        ObjectNode json = Json.object();
        json.put("mass_GeV", point.mass());
        LimitFile.putExclusion(json, coupling, point.exclusion());
        Json.put(json, "upper_limit", signalAtLimit(point));
        json.put("signal_events_at_unit_" + coupling + "2", point.signal().selected());
        json.put(
                "relative_error_of_signal",
                ChannelSignal.relativeError(point.signal().channels()));
        json.put("efficiency", point.signal().efficiency());
        Json.put(
                json,
                coupling + "_upper_limit_asymptotic",
                MassPoint.upperLimit(point.asymptotic().observed()));
        ObjectNode alone = json.putObject(coupling + "_upper_limit_alone");
        List<String> labels = List.copyOf(results.results().keySet());
        for (int i = 0; i < labels.size(); i++) {
            Json.put(alone, labels.get(i), point.alone().get(i));
        }
        return json;
    }

    /** Files of a combination of workspaces: name → content. */
    public static Map<String, byte[]> of(CombinedWorkspaces workspaces) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("limit.json", Json.bytes(json(workspaces)));
        files.put("limit.csv", utf8(csv(workspaces.limit())));
        files.put("workspace.json", Json.bytes(workspaces.workspace()));
        return files;
    }

    private static String csv(LimitResult limit) {
        return "upper_limit,expected_minus2sigma,expected_minus1sigma,expected,expected_plus1sigma,expected_plus2sigma\n"
                + Stream.concat(Stream.of(limit.upperLimit()), limit.expectedUpperLimit().stream())
                        .map(value -> String.format(Locale.ROOT, "%.6g", value))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** limit.json of a combination of workspaces. */
    public static ObjectNode json(CombinedWorkspaces workspaces) {
        LimitResult limit = workspaces.limit();
        ObjectNode json = Json.object();
        json.put("upper_limit", limit.upperLimit());
        json.set("expected_upper_limit", Json.numbers(limit.expectedUpperLimit()));
        json.put("confidence", limit.confidence());
        json.put("method", LimitFile.methodName(limit.method()));
        LimitFile.putConventions(json, limit.conventions());
        putParameters(json, workspaces.parameters());
        json.set("warnings", Json.texts(workspaces.warnings()));
        return json;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
