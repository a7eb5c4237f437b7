package tenebra.campaign.optimisation;

import java.util.Optional;
import tenebra.statistics.MeanExpectedLimit;

/**
 * What a threshold is worth at one mass.
 *
 * @param mass [GeV]
 * @param efficiency selected over fiducial events
 * @param signal selected events of all run periods at coupling 1
 * @param background expected events of all run periods
 * @param limit averages over background-only experiments, of the strength coupling² and of the coupling; empty without signal
 */
public record ThresholdPoint(
        double mass,
        double threshold,
        double efficiency,
        double signal,
        double background,
        Optional<MeanExpectedLimit> limit) {
    /** Mean limit on the coupling; infinite without signal. */
    public double coupling() {
        return limit.map(MeanExpectedLimit::coupling).orElse(Double.POSITIVE_INFINITY);
    }
}
