package tenebra.campaign.combination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenebra.campaign.likelihood.MassSignal;
import tenebra.campaign.likelihood.ResultLikelihood;
import tenebra.statistics.combination.ParameterNames;

/**
 * One likelihood of several results.
 *
 * @param likelihood channels and signals of all, in the order of the results
 * @param parts the signals of each result at the masses of the combination
 * @param parameters nuisance of the combination → those that it stands for
 * @param leftOut masses that not all results have [GeV] → the results that have them
 */
public record JoinedLikelihood(
        ResultLikelihood likelihood,
        Map<String, List<MassSignal>> parts,
        Map<String, List<ParameterNames.Member>> parameters,
        Map<Double, List<String>> leftOut,
        List<String> warnings) {
    /** Joins results, in their order, by label. */
    static JoinedLikelihood of(Map<String, ResultLikelihood> results, CombinationRules rules) {
        return new LikelihoodJoiner(results, rules).joined();
    }

    /** The signal of one result at a mass of the combination, by their numbers. */
    MassSignal signal(String label, int mass) {
        return Objects.requireNonNull(parts.get(label)).get(mass);
    }
}
