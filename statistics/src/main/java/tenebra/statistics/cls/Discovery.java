package tenebra.statistics.cls;

import java.util.List;

/**
 * How unlikely the data are without signal: probability of background alone to look at least as much like signal, and the
 * same in standard deviations (one-sided). The expected probabilities are those of data with signal at strength 1: quantiles
 * from the most to the least telling.
 */
public record Discovery(
        double pValue,
        double significance,
        double bestStrength,
        List<Double> expectedPValue,
        Method method,
        Conventions conventions,
        List<String> warnings) {
    public Discovery {
        expectedPValue = List.copyOf(expectedPValue);
        warnings = List.copyOf(warnings);
    }
}
