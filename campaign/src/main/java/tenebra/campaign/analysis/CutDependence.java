package tenebra.campaign.analysis;

import java.util.List;
import tenebra.core.TenebraException;

/**
 * How a background depends on a cut: straight in the logarithm of the events between the thresholds given, not known outside.
 *
 * @param cut name of the step of the selection
 * @param values thresholds, rising
 * @param events expected at each, larger than 0
 */
public record CutDependence(String cut, List<Double> values, List<Double> events, String source, String mark) {
    public CutDependence {
        values = List.copyOf(values);
        events = List.copyOf(events);
        if (values.size() != events.size() || values.size() < 2) {
            throw broken(
                    cut,
                    "%d values and %d events; as many are needed, two or more".formatted(values.size(), events.size()));
        }
        for (int i = 1; i < values.size(); i++) {
            if (!(values.get(i) > values.get(i - 1))) {
                throw broken(cut, "values do not rise: %s".formatted(values));
            }
        }
    }

    static TenebraException broken(String cut, String why) {
        return TenebraException.usage("CFG-094", "dependence of a background on the cut '%s': %s".formatted(cut, why));
    }

    /** Whether a threshold is within those given. */
    public boolean covers(double threshold) {
        return threshold >= values.getFirst() && threshold <= values.getLast();
    }

    /** Events expected at a threshold; fails with CFG-095 outside of those given. */
    public double at(double threshold) {
        if (!covers(threshold)) {
            throw TenebraException.usage(
                    "CFG-095",
                    "background at '%s' = %s is not known: depends_on covers %s to %s"
                            .formatted(cut, threshold, values.getFirst(), values.getLast()));
        }
        int at = values.indexOf(threshold);
        if (at >= 0) {
            return events.get(at);
        }
        int above = 1;
        while (values.get(above) < threshold) {
            above++;
        }
        double share = (threshold - values.get(above - 1)) / (values.get(above) - values.get(above - 1));
        return events.get(above - 1) * StrictMath.pow(events.get(above) / events.get(above - 1), share);
    }
}
