package tenebra.report;

import tenebra.report.figure.Axis;

/** Logarithmic axes of whole decades. */
final class DecadeAxis {
    private DecadeAxis() {}

    /** Whole decades around the values, at least one. */
    static Axis around(String label, double lowest, double highest) {
        double low = Math.pow(10, Math.floor(Math.log10(lowest) + 1e-9));
        double high = Math.pow(10, Math.ceil(Math.log10(highest) - 1e-9));
        return Axis.logarithmic(label, low, Math.max(10 * low, high));
    }
}
