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

    /** Relative statistical error of the simulation in the sum of all runs at this coupling. */
    public double relativeError(double coupling) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        for (RunPeriod run : runs) {
            double exposure = run.particlesOnTarget() * selection.factor(run);
            for (StoredEvents.Row event : events.rows()) {
                if (event.selected() && event.run().equals(run.name())) {
                    double weight = exposure * event.weight() * dependence.factor(coupling, event);
                    sum.add(weight);
                    squares.add(weight * weight);
                }
            }
        }
        return sum.value() > 0 ? Math.sqrt(squares.value()) / sum.value() : 0;
    }
}
