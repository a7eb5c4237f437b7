package tenebra.campaign.optimisation;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.result.Json;
import tenebra.campaign.result.LimitFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** optimise.json and optimise.csv. */
public final class OptimisationFile {
    private OptimisationFile() {}

    /** One row for each mass and threshold; an empty cell where there is no limit. */
    public static String csv(Optimisation optimisation) {
        String coupling = optimisation.analysis().signal().couplingColumn();
        String header =
                "mass_GeV,%s,efficiency,signal_events_at_unit_%s2,background_events,%s_mean_expected,signal_events_mean_expected,best"
                        .formatted(optimisation.cut().column(), coupling, coupling);
        return Stream.concat(
                        Stream.of(header),
                        optimisation.points().stream()
                                .map(point -> row(point, point.equals(optimisation.best(point.mass())))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(ThresholdPoint point, boolean isBest) {
        return String.format(
                Locale.ROOT,
                "%.6g,%.6g,%.6g,%.6g,%.6g,%s,%s,%d",
                point.mass(),
                point.threshold(),
                point.efficiency(),
                point.signal(),
                point.background(),
                point.limit()
                        .map(limit -> String.format(Locale.ROOT, "%.6g", limit.coupling()))
                        .orElse(""),
                point.limit()
                        .map(limit -> String.format(Locale.ROOT, "%.6g", limit.strength() * point.signal()))
                        .orElse(""),
                isBest ? 1 : 0);
    }

    /** Everything, with how it was made. */
    public static ObjectNode json(Optimisation optimisation) {
        Analysis analysis = optimisation.analysis();
        String coupling = analysis.signal().couplingColumn();
        ObjectNode json = Json.object();
        json.put("analysis", analysis.name());
        json.put("cut", optimisation.cut().name());
        json.put("column", optimisation.cut().column());
        json.put("operator", optimisation.cut().operator());
        json.put("threshold_of_analysis", optimisation.cut().value());
        json.put("reference_mass_GeV", analysis.sample().shownMass());
        json.put("coupling", coupling);
        json.put("confidence", analysis.inference().confidence());
        json.put("method", LimitFile.methodName(analysis.inference().method()));
        json.put("figure_of_merit", "mean over background-only outcomes of the upper limit on " + coupling);
        json.set("warnings", Json.texts(optimisation.warnings()));
        ArrayNode masses = json.putArray("masses");
        for (double mass : optimisation.masses()) {
            ObjectNode node = masses.addObject().put("mass_GeV", mass);
            node.put("best_threshold", optimisation.best(mass).threshold());
            ArrayNode points = node.putArray("points");
            optimisation.at(mass).forEach(point -> points.add(point(coupling, point)));
        }
        return json;
    }

    private static ObjectNode point(String coupling, ThresholdPoint point) {
        ObjectNode json = Json.object();
        json.put("threshold", point.threshold());
        json.put("efficiency", point.efficiency());
        json.put("signal_events_at_unit_" + coupling + "2", point.signal());
        json.put("background_events", point.background());
        point.limit()
                .ifPresent(limit -> json.put(coupling + "_mean_expected", limit.coupling())
                        .put("signal_events_mean_expected", limit.strength() * point.signal()));
        return json;
    }
}
