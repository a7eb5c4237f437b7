package tenebra.statistics;

import java.util.List;
import tenebra.statistics.toys.Crossing;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.ToyCls;
import tenebra.statistics.toys.ToyLimit;
import tenebra.statistics.toys.ToySettings;

/**
 * How a limit was made by toys.
 *
 * @param ensemble how nuisances were chosen
 * @param toys in all, of both hypotheses, at all strengths
 * @param seed of their random numbers
 * @param error standard error of the observed limit
 * @param expectedError the same of the five expected limits
 * @param strength where cls was measured: the strength with toys that is closest to the limit
 * @param cls p-values of the data there, with their errors
 */
public record ToyRecord(
        Ensemble ensemble,
        long toys,
        long seed,
        double error,
        List<Double> expectedError,
        double strength,
        ToyCls cls) {
    public ToyRecord {
        expectedError = List.copyOf(expectedError);
    }

    static ToyRecord of(ToyLimit limit, ToySettings settings) {
        return new ToyRecord(
                settings.ensemble(),
                limit.toys(),
                settings.seed(),
                limit.observed().error(),
                limit.expected().stream().map(Crossing::error).toList(),
                limit.cls().strength(),
                limit.cls().observed());
    }
}
