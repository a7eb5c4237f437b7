package tenebra.campaign.store;

import java.util.List;

/**
 * Events of one run period and mass that a moved cut keeps, all other cuts held; without factors.
 *
 * @param all before any cut
 * @param fiducial events for which the efficiency is quoted
 * @param kept at each threshold
 */
public record ThresholdSums(String run, double mass, CutFlow.Sum all, CutFlow.Sum fiducial, List<CutFlow.Sum> kept) {
    public ThresholdSums {
        kept = List.copyOf(kept);
    }

    /**
     * Relative statistical error of the share that is kept at a threshold, that of a ratio of sums of weights:
     * sum of w² (x − r)² over (sum of w x)², x being 1 for an event that is kept.
     */
    public double relativeError(int threshold) {
        CutFlow.Sum sum = kept.get(threshold);
        double share = all.weights() > 0 ? sum.weights() / all.weights() : 0;
        double variance = sum.squares() * (1 - 2 * share) + share * share * all.squares();
        return sum.weights() > 0 ? Math.sqrt(Math.max(0, variance)) / sum.weights() : 0;
    }
}
