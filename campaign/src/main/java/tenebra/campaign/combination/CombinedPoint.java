package tenebra.campaign.combination;

import java.util.List;
import java.util.OptionalDouble;
import tenebra.campaign.likelihood.MassSignal;
import tenebra.campaign.limit.MassPoint;
import tenebra.statistics.Exclusion;

/**
 * The answer at one mass.
 *
 * @param signal of all channels
 * @param exclusion excluded couplings, observed and expected
 * @param asymptotic the same by the large-sample formula, for comparison only
 * @param alone limit of each result by itself, by the same method, in their order
 */
public record CombinedPoint(MassSignal signal, Exclusion exclusion, Exclusion asymptotic, List<OptionalDouble> alone) {
    public CombinedPoint {
        alone = List.copyOf(alone);
    }

    /** Mass of the mediator [GeV]. */
    public double mass() {
        return signal.mass();
    }

    /** Smallest coupling from which on all are excluded; empty if there is none. */
    public OptionalDouble upperLimit() {
        return MassPoint.upperLimit(exclusion.observed());
    }

    /** The same at one of the five quantiles −2, −1, 0, +1, +2 sigma of the expectation. */
    public OptionalDouble expectedUpperLimit(int quantile) {
        return MassPoint.upperLimit(exclusion.expected().get(quantile));
    }
}
