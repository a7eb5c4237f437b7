package tenebra.darksector.relic.freezeout;

import tenebra.core.Check;

/**
 * The same number at all temperatures: for comparison with formulas.
 *
 * @param value g_ρ = g_s
 */
public record ConstantDegreesOfFreedom(double value) implements DegreesOfFreedom {
    public ConstantDegreesOfFreedom {
        Check.inRange("degrees of freedom", value, 1, 1e4, "");
    }

    @Override
    public double energy(double temperature) {
        return value;
    }

    @Override
    public double entropy(double temperature) {
        return value;
    }

    @Override
    public double entropySlope(double temperature) {
        return 0;
    }
}
