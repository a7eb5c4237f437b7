package tenebra.statistics.cls;

/** What one event of each channel says for the signal: ln(1 + s/b) at nominal rates. */
final class Evidence {
    private static final double VANISHING_BACKGROUND = 1e-300;

    private Evidence() {}

    /** One number per channel; a channel without background is taken as the limit b → 0. */
    static double[] of(double[] signal, double[] background) {
        double[] evidence = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            evidence[i] = background[i] > VANISHING_BACKGROUND
                    ? StrictMath.log1p(signal[i] / background[i])
                    : Math.max(0, StrictMath.log(signal[i]) - StrictMath.log(VANISHING_BACKGROUND));
        }
        return evidence;
    }

    /** Whether no channel says anything. */
    static boolean isBlind(double[] evidence) {
        for (double value : evidence) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }
}
