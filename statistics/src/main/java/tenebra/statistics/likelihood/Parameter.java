package tenebra.statistics.likelihood;

import tenebra.core.TenebraException;

/**
 * A parameter of a likelihood: where fits begin, how far they may go, and the constraint on it. A fixed parameter stays at
 * its initial value.
 */
public record Parameter(
        String name, double initial, double lower, double upper, Constraint constraint, boolean isFixed) {
    public Parameter {
        if (!(initial >= lower && initial <= upper)) {
            throw TenebraException.data(
                    "STA-026",
                    "parameter %s begins outside of its bounds: %s in [%s, %s]".formatted(name, initial, lower, upper));
        }
    }
}
