package tenebra.statistics;

import java.util.List;
import java.util.Optional;
import tenebra.core.Check;
import tenebra.statistics.cls.Conventions;
import tenebra.statistics.cls.Method;

/**
 * Upper limit on the signal strength mu, s_i = mu w_i, with everything needed to compute it again: the expected limits
 * (-2, -1, 0, +1, +2 sigma quantiles under background only), confidence level, method, conventions and warnings;
 * where it is from toys, how many they were and its error.
 */
public record LimitResult(
        double upperLimit,
        List<Double> expectedUpperLimit,
        double confidence,
        Method method,
        Conventions conventions,
        List<String> warnings,
        Optional<ToyRecord> toys) {
    public LimitResult {
        Check.positive("upper limit", upperLimit, "");
        expectedUpperLimit = List.copyOf(expectedUpperLimit);
        warnings = List.copyOf(warnings);
    }

    /** A limit without statistical error. */
    public LimitResult(
            double upperLimit,
            List<Double> expectedUpperLimit,
            double confidence,
            Method method,
            Conventions conventions,
            List<String> warnings) {
        this(upperLimit, expectedUpperLimit, confidence, method, conventions, warnings, Optional.empty());
    }
}
