package tenebra.darksector.relic.freezeout;

/**
 * Freeze-out without a differential equation: Y = (1 + δ) Y_eq with δ = 1.5 where -d ln Y_eq/dt = λ Y_eq δ(δ + 2)/(δ + 1), and annihilation alone
 * afterwards. See {@link FreezeOut#semiAnalytic}. Immutable.
 */
final class FreezeOutRecipe {
    private static final double DELTA = 1.5;
    /** Least -d ln Y_eq/dt: during the QCD transition, when dark matter is still light, Y_eq may even rise. */
    private static final double SLOWEST = 0.01;

    private final double[] times;
    private final double[] logEquilibria;
    private final double[] logRemaining;
    /** ln of what keeps equilibrium over what departs from it, at the inner entries; those at the ends repeat them. */
    private final double[] logKeeping;

    /** Of rates at the times of the background, and integrals of the rate at the entries. */
    FreezeOutRecipe(Background background, double[] logRates, double[] logRemaining) {
        this.logRemaining = logRemaining;
        times = background.entryTimes();
        int entries = times.length;
        logEquilibria = new double[entries];
        for (int n = 0; n < entries; n++) {
            logEquilibria[n] = background.logEquilibriumAt(n);
        }
        logKeeping = new double[entries];
        double factor = StrictMath.log(DELTA * (DELTA + 2) / (DELTA + 1));
        int stride = background.integrator().stride();
        for (int n = 1; n < entries - 1; n++) {
            double fall = (logEquilibria[n - 1] - logEquilibria[n + 1]) / (times[n + 1] - times[n - 1]);
            logKeeping[n] = logRates[stride * n] + logEquilibria[n] + factor - StrictMath.log(Math.max(fall, SLOWEST));
        }
        logKeeping[0] = 2 * logKeeping[1] - logKeeping[2];
        logKeeping[entries - 1] = 2 * logKeeping[entries - 2] - logKeeping[entries - 3];
    }

    /** Whether annihilation is faster than the expansion at the start. */
    boolean beginsInEquilibrium(double logScale) {
        return logKeeping[0] + logScale > 0;
    }

    /** ln Y today for ⟨σv⟩ multiplied by e^logScale. */
    double logToday(double logScale) {
        int n = 0;
        while (n < times.length - 2 && logKeeping[n + 1] + logScale > 0) {
            n++;
        }
        double time = times[0];
        if (beginsInEquilibrium(logScale)) {
            time = departure(n, logScale);
        }
        int first = LocalCubic.around(n, times.length);
        double yield = new LocalCubic(times, logEquilibria, first).at(time) + StrictMath.log(1 + DELTA);
        double remaining = new LocalCubic(times, logRemaining, first).at(time);
        return yield - StrictMath.log1p(StrictMath.exp(yield + logScale + remaining));
    }

    private double departure(int entry, double logScale) {
        double[] shifted = logKeeping.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += logScale;
        }
        int first = LocalCubic.around(entry, times.length);
        return new LocalCubic(times, shifted, first).zero(times[entry], times[entry + 1]);
    }

    /** ln of the factor of ⟨σv⟩ that leaves that much. Less than an equilibrium at the start is not frozen out, so that it is made faster. */
    double logScaleFor(double logTarget, double precision) {
        double scale = 0;
        for (int i = 0; i < 200; i++) {
            double miss = beginsInEquilibrium(scale) ? logToday(scale) - logTarget : 3;
            scale += miss;
            if (Math.abs(miss) < precision) {
                break;
            }
        }
        return scale;
    }
}
