package tenebra.statistics;

import java.util.List;
import tenebra.statistics.cls.Conventions;
import tenebra.statistics.cls.Method;

/**
 * Excluded couplings: all intervals where CLs < 1 - confidence, in order, observed and for the -2, -1, 0, +1, +2 sigma
 * quantiles of background-only experiments (the first excludes most). An empty list means that nothing is excluded.
 */
public record Exclusion(
        List<CouplingInterval> observed,
        List<List<CouplingInterval>> expected,
        double confidence,
        Method method,
        Conventions conventions,
        List<String> warnings) {
    public Exclusion {
        observed = List.copyOf(observed);
        expected = expected.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }
}
