package tenebra.core.histogram;

import tenebra.core.Check;

/** Equal bins from low to high, with underflow and overflow. The label names the quantity and its unit. */
public record RegularAxis(String label, int bins, double low, double high) {
    public RegularAxis {
        Check.inRange("bins", bins, 1, 100_000, "");
        if (!(high > low)) {
            throw new IllegalArgumentException("axis " + label + " ends before it begins");
        }
    }

    /** Index of the bin: 0 is the underflow, 1 to {@link #bins} the bins, bins + 1 the overflow (NaN counts as overflow). */
    public int index(double value) {
        if (value < low) {
            return 0;
        }
        return value < high ? 1 + Math.min(bins - 1, (int) ((value - low) / (high - low) * bins)) : bins + 1;
    }
}
