package tenebra.darksector.relic.freezeout;

import java.util.List;
import tenebra.darksector.relic.DarkMember;

/**
 * Densities of dark particles in equilibrium, n = g m² T K₂(m/T)/2π², relative to those of the lightest. Reference: K. Griest, D. Seckel,
 * Phys. Rev. D 43 (1991) 3191, with exact Bessel functions. Immutable.
 */
final class DarkDensity {
    private final double[] massRatios;
    private final double[] logStates;

    DarkDensity(List<DarkMember> members) {
        double lightest = members.getFirst().mass();
        massRatios = members.stream().mapToDouble(m -> m.mass() / lightest).toArray();
        logStates =
                members.stream().mapToDouble(m -> StrictMath.log(m.states())).toArray();
    }

    /** ln of g (m/m₁)² K₂(m/T) e^x for one member. */
    double logOf(int member, double x) {
        double ratio = massRatios[member];
        return logStates[member] + StrictMath.log(ratio * ratio * ScaledBessel.k2(ratio * x)) - (ratio - 1) * x;
    }

    /** ln of the sum over all members. */
    double logTotal(double x) {
        double first = logOf(0, x);
        double sum = 1;
        for (int i = 1; i < massRatios.length; i++) {
            sum += StrictMath.exp(logOf(i, x) - first);
        }
        return first + StrictMath.log(sum);
    }

    /** ln of Y in equilibrium: 45/(4π⁴ g_s) x² K₂ summed over members. */
    double logYield(double x, double entropyDegrees) {
        return StrictMath.log(45 / (4 * Math.PI * Math.PI * Math.PI * Math.PI) * x * x / entropyDegrees)
                + logTotal(x)
                - x;
    }
}
