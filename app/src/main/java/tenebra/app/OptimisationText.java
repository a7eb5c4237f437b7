package tenebra.app;

import java.util.List;
import java.util.Locale;
import tenebra.campaign.optimisation.Optimisation;
import tenebra.campaign.optimisation.ThresholdPoint;

/** An optimisation for the terminal: all thresholds at the reference mass, and the best one at each mass. */
final class OptimisationText {
    private OptimisationText() {}

    static String of(Optimisation optimisation) {
        String coupling = optimisation.analysis().signal().couplingColumn() + "_mean_expected";
        double shown = optimisation.analysis().sample().shownMass();
        StringBuilder text =
                new StringBuilder("average expected limit against '%s', at %s GeV (not looked at: what was seen)\n"
                        .formatted(optimisation.cut().name(), Numbers.brief(shown)));
        Table table = new Table(optimisation.cut().column(), "efficiency", "background_events", coupling, "");
        optimisation
                .at(shown)
                .forEach(point -> table.row(
                        optimisation.cut().operator() + " " + Numbers.brief(point.threshold()),
                        number(point.efficiency()),
                        number(point.background()),
                        limit(point),
                        mark(optimisation, point)));
        text.append(table.text());
        List<Double> masses = optimisation.masses();
        if (masses.size() > 1) {
            Table best = new Table("mass_GeV", "best threshold", coupling);
            masses.forEach(mass -> best.row(
                    number(mass), Numbers.brief(optimisation.best(mass).threshold()), limit(optimisation.best(mass))));
            text.append('\n').append(best.text());
        }
        optimisation
                .warnings()
                .forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        return text.toString();
    }

    private static String mark(Optimisation optimisation, ThresholdPoint point) {
        boolean isBest = point.equals(optimisation.best(point.mass()));
        boolean isOfAnalysis = point.threshold() == optimisation.cut().value();
        return (isBest ? "best" : "") + (isBest && isOfAnalysis ? ", " : "") + (isOfAnalysis ? "of the analysis" : "");
    }

    private static String limit(ThresholdPoint point) {
        return point.limit().map(limit -> number(limit.coupling())).orElse("-");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
