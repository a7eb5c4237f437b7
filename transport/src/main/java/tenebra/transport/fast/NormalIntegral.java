package tenebra.transport.fast;

/** The normal distribution that fast showers use, for those who fit with it. */
public final class NormalIntegral {
    private NormalIntegral() {}

    /** Probability of a smaller value than this, in standard deviations. */
    public static double below(double x) {
        return DepthShape.NORMAL.below(x);
    }
}
