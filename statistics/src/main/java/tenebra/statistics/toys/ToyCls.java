package tenebra.statistics.toys;

/**
 * CLs = p(signal and background) / p(background) from toys, p = P(q ≥ q observed).
 *
 * @param both toys with signal at least as unlike signal as the data
 * @param background the same without signal: CLb
 */
public record ToyCls(Share both, Share background) {
    /** CLs; 1 where no background toy passed. */
    public double value() {
        return background.passed() > 0 ? Math.min(1, both.value() / background.value()) : 1;
    }

    /** Standard error of the ratio. */
    public double error() {
        double relativeBoth = both.error() / Math.max(both.value(), 1.0 / both.toys());
        double relativeBackground = background.error() / Math.max(background.value(), 1.0 / background.toys());
        return Math.max(value(), 1.0 / both.toys()) * Math.hypot(relativeBoth, relativeBackground);
    }
}
