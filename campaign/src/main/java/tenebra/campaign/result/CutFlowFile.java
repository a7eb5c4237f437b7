package tenebra.campaign.result;

import java.util.List;
import java.util.Locale;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.analysis.SelectionStep;
import tenebra.campaign.store.CutFlow;

/** Cut flow and backgrounds as tables. */
public final class CutFlowFile {
    private CutFlowFile() {}

    /** One row for each mass, run and step; yields per beam particle at unit coupling, with statistical errors. */
    public static String csv(Analysis analysis, List<CutFlow> flows) {
        StringBuilder csv = new StringBuilder(
                "mass_GeV,run,step,name,condition,factor,events_cumulative,yield_cumulative,"
                        + "yield_cumulative_error,fraction_cumulative,events_alone,yield_alone,yield_alone_error,source,mark\n");
        for (CutFlow flow : flows) {
            RunPeriod run = analysis.runs().stream()
                    .filter(candidate -> candidate.name().equals(flow.run()))
                    .findFirst()
                    .orElseThrow();
            append(csv, flow, 0, new CutFlow.Line("all simulated mediators", flow.all(), flow.all()), "true,1", ",");
            for (int i = 0; i < flow.lines().size(); i++) {
                SelectionStep step = analysis.selection().steps().get(i);
                String condition = quoted(step.predicate()) + "," + number(step.factor(run));
                append(csv, flow, i + 1, flow.lines().get(i), condition, quoted(step.source()) + "," + step.mark());
            }
        }
        return csv.toString();
    }

    private static void append(
            StringBuilder csv, CutFlow flow, int step, CutFlow.Line line, String condition, String source) {
        double fraction = flow.all().weights() > 0
                ? line.cumulative().weights() / flow.all().weights()
                : 0;
        csv.append(String.join(
                        ",",
                        number(flow.mass()),
                        flow.run(),
                        Integer.toString(step),
                        quoted(line.name()),
                        condition,
                        Long.toString(line.cumulative().events()),
                        number(line.cumulative().weights()),
                        number(line.cumulative().error()),
                        number(fraction),
                        Long.toString(line.alone().events()),
                        number(line.alone().weights()),
                        number(line.alone().error()),
                        source))
                .append('\n');
    }

    /** Expected backgrounds of all runs together. */
    public static String backgrounds(Analysis analysis) {
        StringBuilder csv = new StringBuilder("background,events_expected,error,source,mark\n");
        analysis.inference()
                .backgrounds()
                .forEach(background -> csv.append(String.join(
                                ",",
                                quoted(background.name()),
                                number(background.events()),
                                number(background.error()),
                                quoted(background.source()),
                                background.mark()))
                        .append('\n'));
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
