package tenebra.campaign.limit;

import java.util.List;
import tenebra.campaign.analysis.Analysis.Selection;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.store.StoredEvents;
import tenebra.core.numerics.CompensatedSum;
import tenebra.statistics.SignalAtCoupling;

/** Expected selected signal events of every run period as a function of the coupling, from stored events of one mass. */
public record SignalYield(List<RunPeriod> runs, Selection selection, StoredEvents events, CouplingDependence dependence)
        implements SignalAtCoupling {
    /** The yield of one run period alone. */
    SignalYield of(RunPeriod run) {
        return new SignalYield(List.of(run), selection, events, dependence);
    }

    @Override
    public double[] at(double coupling) {
        return runs.stream()
                .mapToDouble(run -> {
                    CompensatedSum sum = new CompensatedSum();
                    for (StoredEvents.Row event : events.rows()) {
                        if (event.selected() && event.run().equals(run.name())) {
                            sum.add(event.weight() * dependence.factor(coupling, event));
                        }
                    }
                    return run.particlesOnTarget() * selection.factor(run) * sum.value();
                })
                .toArray();
    }

    /**
     * Relative statistical error of the share of mediators that is kept, in the sum of all runs at this coupling: that of a ratio of
     * sums of weights, sum of w² (x − r)² over (sum of w)², with x what an event counts and r the mean of x. How many mediators there
     * are is not in it.
     */
    public double relativeError(double coupling) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        for (RunPeriod run : runs) {
            double exposure = run.particlesOnTarget() * selection.factor(run);
            List<StoredEvents.Row> rows = events.rows().stream()
                    .filter(event -> event.run().equals(run.name()))
                    .toList();
            double weights = rows.stream().mapToDouble(StoredEvents.Row::weight).sum();
            double kept = rows.stream()
                    .mapToDouble(event -> event.weight() * counted(coupling, event))
                    .sum();
            sum.add(exposure * kept);
            for (StoredEvents.Row event : rows) {
                double deviation = exposure * event.weight() * (counted(coupling, event) - kept / weights);
                squares.add(deviation * deviation);
            }
        }
        return sum.value() > 0 ? Math.sqrt(squares.value()) / sum.value() : 0;
    }

    private double counted(double coupling, StoredEvents.Row event) {
        return event.selected() ? dependence.factor(coupling, event) : 0;
    }
}
