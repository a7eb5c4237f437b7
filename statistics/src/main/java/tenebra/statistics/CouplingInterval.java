package tenebra.statistics;

import tenebra.core.Check;

/**
 * Couplings that are excluded, from low to high. An edge is either a value found by the scan, or the end of the scanned
 * range with the exclusion going on beyond it: then the interval is open there.
 */
public record CouplingInterval(double low, double high, boolean openBelow, boolean openAbove) {
    public CouplingInterval {
        Check.positive("low edge of excluded couplings", low, "");
        Check.inRange("high edge of excluded couplings", high, low, Double.MAX_VALUE, "");
    }

    public boolean contains(double coupling) {
        return coupling >= low && coupling <= high;
    }
}
