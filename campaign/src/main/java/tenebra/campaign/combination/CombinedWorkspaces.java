package tenebra.campaign.combination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenebra.campaign.result.Json;
import tenebra.core.TenebraException;
import tenebra.statistics.LimitResult;
import tenebra.statistics.UpperLimits;
import tenebra.statistics.cls.Method;
import tenebra.statistics.combination.ParameterNames;
import tenebra.statistics.combination.WorkspaceJoin;
import tenebra.statistics.histfactory.CountingExperiment;
import tenebra.statistics.histfactory.WorkspaceConversion;
import tenebra.statistics.histfactory.WorkspaceJson;
import tools.jackson.databind.JsonNode;

/**
 * Workspaces as one: the joint workspace and the limit on its strength.
 *
 * @param workspace in pyhf JSON
 * @param parameters of it → the nuisances that they stand for
 */
public record CombinedWorkspaces(
        JsonNode workspace,
        LimitResult limit,
        Map<String, List<ParameterNames.Member>> parameters,
        List<String> warnings) {
    private static final double CONFIDENCE = 0.9;

    /** Joins the workspaces and makes the limit, by default at 90 % and averaged over nuisances. */
    public static CombinedWorkspaces of(List<CombinationInput> inputs, CombinationRules rules) {
        refuseSameData(inputs, rules);
        List<WorkspaceJoin.Part> parts = new ArrayList<>();
        for (CombinationInput input : inputs) {
            parts.add(new WorkspaceJoin.Part(input.label(), tree(input)));
        }
        WorkspaceJoin join = new WorkspaceJoin(parts, rules.correlations());
        JsonNode tree = join.tree();
        CountingExperiment experiment = WorkspaceConversion.toCounting(WorkspaceJson.read(tree));
        LimitResult limit = UpperLimits.of(
                experiment.model(),
                experiment.weights(),
                rules.confidence().orElse(CONFIDENCE),
                rules.method().orElse(Method.HYBRID_AVERAGED));
        List<String> warnings = new ArrayList<>(limit.warnings());
        warnings.add(
                "strength 1 is taken to mean the same coupling in every workspace; the workspace.json of two runs do not:"
                        + " each is scaled to its own limit");
        join.repeatedChannels()
                .forEach(name ->
                        warnings.add("channel %s is in several workspaces, taken as different data".formatted(name)));
        return new CombinedWorkspaces(tree, limit, join.parameters(), warnings);
    }

    private static JsonNode tree(CombinationInput input) {
        try {
            WorkspaceJson.read(input.text());
        } catch (TenebraException broken) {
            throw broken.at(input.file().toString());
        }
        return Json.parse(input.text());
    }

    private static void refuseSameData(List<CombinationInput> inputs, CombinationRules rules) {
        for (int i = 0; i < inputs.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (inputs.get(i).sha256().equals(inputs.get(k).sha256())
                        && rules.sameData() == CombinationRules.SameData.REFUSED) {
                    throw TenebraException.usage(
                            "CFG-087",
                            "the same data twice: %s and %s are equal; if that is meant, say --allow-same-data"
                                    .formatted(
                                            inputs.get(k).file(), inputs.get(i).file()));
                }
            }
        }
    }
}
