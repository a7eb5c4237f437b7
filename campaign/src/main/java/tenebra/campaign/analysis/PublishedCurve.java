package tenebra.campaign.analysis;

import java.util.List;
import java.util.OptionalDouble;
import tenebra.core.numerics.LogLogCurve;

/**
 * A published limit on epsilon against the mediator mass.
 *
 * @param masses of the mediator [GeV], rising
 */
public record PublishedCurve(String citation, String legend, List<Double> masses, List<Double> epsilons) {
    /** The parameter that published curves limit. */
    public static final String PARAMETER = "epsilon";

    public PublishedCurve {
        masses = List.copyOf(masses);
        epsilons = List.copyOf(epsilons);
    }

    /** Coupling at a mass [GeV], interpolated in both logarithms; empty outside the published range. */
    public OptionalDouble at(double mass) {
        LogLogCurve curve = new LogLogCurve(
                masses.stream().mapToDouble(Double::doubleValue).toArray(),
                epsilons.stream().mapToDouble(Double::doubleValue).toArray());
        return curve.contains(mass) ? OptionalDouble.of(curve.at(mass)) : OptionalDouble.empty();
    }
}
