package tenebra.campaign.combination;

import java.util.Optional;
import java.util.OptionalDouble;
import tenebra.statistics.cls.Method;
import tenebra.statistics.combination.Correlations;

/**
 * What the user says about a combination.
 *
 * @param confidence in place of that of the results
 * @param method in place of that of the results
 */
public record CombinationRules(
        Correlations correlations,
        Masses masses,
        SameData sameData,
        OptionalDouble confidence,
        Optional<Method> method) {
    /** Which masses are combined. */
    public enum Masses {
        /** Those that all results have. */
        COMMON,
        /** All that lie within the masses of each result: yields are interpolated in the logarithms of mass and yield. */
        INTERPOLATED
    }

    /** Whether the same run period may stand in two results. */
    public enum SameData {
        REFUSED,
        ALLOWED
    }

    /** Names are parameters, common masses, nothing twice, level and method of the results. */
    public static final CombinationRules PLAIN = new CombinationRules(
            Correlations.BY_NAME, Masses.COMMON, SameData.REFUSED, OptionalDouble.empty(), Optional.empty());
}
