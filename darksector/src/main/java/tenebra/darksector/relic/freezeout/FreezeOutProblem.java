package tenebra.darksector.relic.freezeout;

/**
 * One sector with its thermal average, to be solved for any common factor of ⟨σv⟩. Y is that of all members together. Immutable.
 */
final class FreezeOutProblem {
    /** x_f is where Y is this times Y in equilibrium: 1 + δ with δ = 1.5. */
    private static final double LOG_DEPARTURE = StrictMath.log(2.5);

    private static final double LN_2 = StrictMath.log(2);
    private static final double SOLVED = 1e-8;
    private static final double ROUGHLY_SOLVED = 1e-3;

    private final Background background;
    private final AverageTable average;
    private final double[] logRates;
    private final double[] logBalances;
    /** ln of the integral of the rate from each entry of the history on, tail included. */
    private final double[] logRemaining;

    private final FreezeOutRecipe recipe;

    FreezeOutProblem(Background background, AverageTable average) {
        this.background = background;
        this.average = average;
        int size = background.size();
        logRates = new double[size];
        logBalances = new double[size];
        double[] rates = new double[size];
        for (int i = 0; i < size; i++) {
            logRates[i] = background.logFactor(i) + average.logAt(background.time(i));
            logBalances[i] = 2 * background.logEquilibrium(i);
            rates[i] = StrictMath.exp(logRates[i]);
        }
        logRemaining = remaining(rates);
        recipe = new FreezeOutRecipe(background, logRates, logRemaining);
    }

    private double[] remaining(double[] rates) {
        double[] result = new double[background.entries()];
        double sum = background.tail(average);
        result[result.length - 1] = StrictMath.log(sum);
        for (int n = result.length - 2; n >= 0; n--) {
            sum += background.integrator().integral(rates, n);
            result[n] = StrictMath.log(sum);
        }
        return result;
    }

    /** ln Y from start to stop for ⟨σv⟩ multiplied by e^logScale. */
    double[] history(double logScale) {
        return background.integrator().logYields(shifted(logRates, logScale), logBalances, 0);
    }

    private static double[] shifted(double[] values, double shift) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += shift;
        }
        return result;
    }

    /** ln Y today: annihilation alone after the stop, 1/Y(today) = 1/Y(stop) + integral of the rate. */
    double logToday(double[] history, double logScale) {
        double stop = history[history.length - 1];
        return stop - StrictMath.log1p(StrictMath.exp(stop + logScale + logRemaining[logRemaining.length - 1]));
    }

    /** ln Y today by the recipe of {@link FreezeOut#semiAnalytic}. */
    double logByRecipe() {
        return recipe.logToday(0);
    }

    /**
     * Y of antiparticles today if there are η more particles, for a sector of the two: ⟨σv⟩ of the pair is twice the effective one, and
     * each has half of Y in equilibrium. After the stop Y/(Y + η) falls as e^(-η × integral of the rate).
     */
    double minority(double asymmetry) {
        double[] rates = shifted(logRates, LN_2);
        double[] balances = shifted(logBalances, -2 * LN_2);
        double[] history = background.integrator().logYields(rates, balances, asymmetry);
        double stop = history[history.length - 1];
        double integral = 2 * StrictMath.exp(logRemaining[logRemaining.length - 1]);
        double logRatio = -StrictMath.log1p(asymmetry * StrictMath.exp(-stop)) - asymmetry * integral;
        return asymmetry * StrictMath.exp(logRatio) / -StrictMath.expm1(logRatio);
    }

    /** ln x where Y is 2.5 times its equilibrium; the start if it is so from there. */
    double logFreezeOut(double[] history) {
        double[] times = background.entryTimes();
        double[] excess = new double[history.length];
        int after = history.length - 1;
        for (int n = history.length - 1; n >= 0; n--) {
            excess[n] = history[n] - background.logEquilibriumAt(n) - LOG_DEPARTURE;
            after = excess[n] >= 0 ? n : after;
        }
        if (after == 0) {
            return times[0];
        }
        LocalCubic curve = new LocalCubic(times, excess, LocalCubic.around(after - 1, times.length));
        return curve.zero(times[after - 1], times[after]);
    }

    /** Whether annihilation is faster than the expansion at the start. */
    boolean beginsInEquilibrium() {
        return recipe.beginsInEquilibrium(0);
    }

    /** ⟨σv⟩ [GeV⁻²] there. */
    double averageAt(double logX) {
        return StrictMath.exp(average.logAt(logX));
    }

    /** Whether ⟨σv⟩ still rises at x = 10⁴ so that what annihilates afterwards may count. */
    boolean annihilatesForEver() {
        return average.endSlope() > 0.5;
    }

    /** ln of the factor of ⟨σv⟩ that leaves that much: by the recipe first, then by full solutions and their secant. */
    double logScaleFor(double logTarget) {
        double scale = recipe.logScaleFor(logTarget, ROUGHLY_SOLVED);
        double miss = logToday(history(scale), scale) - logTarget;
        double slope = -1;
        for (int i = 0; i < 20 && Math.abs(miss) > SOLVED; i++) {
            double next = scale - miss / slope;
            double nextMiss = logToday(history(next), next) - logTarget;
            slope = next == scale ? slope : Math.clamp((nextMiss - miss) / (next - scale), -3, -0.2);
            scale = next;
            miss = nextMiss;
        }
        return scale;
    }
}
