package tenebra.darksector.relic.freezeout;

/**
 * One sector with its thermal average, to be solved for any common factor of ⟨σv⟩. Y is that of all members together. Immutable.
 */
final class FreezeOutProblem {
    /** x_f is where Y is this times Y in equilibrium: 1 + δ with δ = 1.5. */
    static final double DEPARTURE = 2.5;

    private static final double DELTA = DEPARTURE - 1;

    private final Background background;
    private final AverageTable average;
    private final double[] logRates;
    private final double[] logBalances;
    /** Integral of the rate from each entry of the result on, tail included. */
    private final double[] remaining;

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
        AbundanceIntegrator integrator = background.integrator();
        remaining = new double[(size - 1) / integrator.stride() + 1];
        remaining[remaining.length - 1] = background.tail(average);
        for (int n = remaining.length - 2; n >= 0; n--) {
            remaining[n] = remaining[n + 1] + integrator.integral(rates, n);
        }
    }

    /** ln Y from start to stop for ⟨σv⟩ multiplied by e^logScale. */
    double[] history(double logScale) {
        double[] scaled = new double[logRates.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = logRates[i] + logScale;
        }
        return background.integrator().logYields(scaled, logBalances, 0);
    }

    /** ln Y today: annihilation alone after the stop, 1/Y(today) = 1/Y(stop) + integral of the rate. */
    double logToday(double[] history, double logScale) {
        double stop = history[history.length - 1];
        return stop - StrictMath.log1p(StrictMath.exp(stop + logScale) * remaining[remaining.length - 1]);
    }

    /**
     * Y of antiparticles today if there are η more particles, for a sector of the two: ⟨σv⟩ of the pair is twice the effective one, and
     * each has half of Y in equilibrium. After the stop Y/(Y + η) falls as e^(-η × integral of the rate).
     */
    double minority(double asymmetry) {
        double[] rates = new double[logRates.length];
        double[] balances = new double[logRates.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = logRates[i] + StrictMath.log(2);
            balances[i] = logBalances[i] - 2 * StrictMath.log(2);
        }
        double[] history = background.integrator().logYields(rates, balances, asymmetry);
        double stop = history[history.length - 1];
        double integral = 2 * remaining[remaining.length - 1];
        double logRatio = -StrictMath.log1p(asymmetry * StrictMath.exp(-stop)) - asymmetry * integral;
        return asymmetry * StrictMath.exp(logRatio) / -StrictMath.expm1(logRatio);
    }

    /** ln Y today by the recipe of {@link FreezeOut#semiAnalytic}. */
    double logSemiAnalytic(double logScale) {
        int stride = background.integrator().stride();
        double before = departure(1, logScale);
        if (before < 0) {
            return afterDeparture(0, 0, logScale);
        }
        for (int n = 2; n < remaining.length - 1; n++) {
            double here = departure(n, logScale);
            if (here < 0) {
                return afterDeparture(n - 1, before / (before - here), logScale);
            }
            before = here;
        }
        return background.logEquilibrium(stride * (remaining.length - 1));
    }

    /** Logarithm of what keeps equilibrium over what departs from it: λ Y_eq δ(δ + 2)/(δ + 1) over -d ln Y_eq/dt. */
    private double departure(int entry, double logScale) {
        int stride = background.integrator().stride();
        int left = stride * (entry - 1);
        int right = stride * (entry + 1);
        double fall = (background.logEquilibrium(left) - background.logEquilibrium(right))
                / (background.time(right) - background.time(left));
        int here = stride * entry;
        return logRates[here]
                + logScale
                + background.logEquilibrium(here)
                + StrictMath.log(DELTA * (DELTA + 2) / (DELTA + 1))
                - StrictMath.log(fall);
    }

    private double afterDeparture(int entry, double fraction, double logScale) {
        int stride = background.integrator().stride();
        double equilibrium = between(
                background.logEquilibrium(stride * entry), background.logEquilibrium(stride * (entry + 1)), fraction);
        double integral = between(remaining[entry], remaining[entry + 1], fraction);
        double yield = equilibrium + StrictMath.log(DEPARTURE);
        return yield - StrictMath.log1p(StrictMath.exp(yield + logScale) * integral);
    }

    private static double between(double left, double right, double fraction) {
        return left + fraction * (right - left);
    }

    /** ln x where Y is 2.5 times its equilibrium; the start if it is so from there. */
    double logFreezeOut(double[] history) {
        int stride = background.integrator().stride();
        int n = 0;
        while (n < history.length - 1 && excess(history, n) < 0) {
            n++;
        }
        if (n == 0) {
            return background.time(0);
        }
        int first = Math.clamp(n - 2L, 0, history.length - 4);
        double low = background.time(stride * (n - 1));
        double high = background.time(stride * n);
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (cubic(history, first, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double excess(double[] history, int entry) {
        int stride = background.integrator().stride();
        return history[entry] - background.logEquilibrium(stride * entry) - StrictMath.log(DEPARTURE);
    }

    /** Lagrange's polynomial through four entries. */
    private double cubic(double[] history, int first, double time) {
        int stride = background.integrator().stride();
        double sum = 0;
        for (int i = first; i < first + 4; i++) {
            double term = excess(history, i);
            for (int j = first; j < first + 4; j++) {
                if (j != i) {
                    term *= (time - background.time(stride * j))
                            / (background.time(stride * i) - background.time(stride * j));
                }
            }
            sum += term;
        }
        return sum;
    }

    /** Whether annihilation is faster than the expansion at the start. */
    boolean beginsInEquilibrium(double logScale) {
        return departure(1, logScale) > 0;
    }

    /** ⟨σv⟩ [GeV⁻²] there. */
    double averageAt(double logX) {
        return StrictMath.exp(average.logAt(logX));
    }

    /** Whether ⟨σv⟩ still rises at x = 10⁴ so that what annihilates afterwards may count. */
    boolean annihilatesForEver() {
        return average.endSlope() > 0.5;
    }

    /**
     * ln of the factor of ⟨σv⟩ that leaves that much: the recipe first, until it fits, then full solutions by the secant.
     */
    double logScaleFor(double logTarget) {
        double scale = roughScaleFor(logTarget);
        double miss = logToday(history(scale), scale) - logTarget;
        double slope = -1;
        for (int i = 0; i < 20 && Math.abs(miss) > 1e-8; i++) {
            double next = scale - miss / slope;
            double nextMiss = logToday(history(next), next) - logTarget;
            slope = next == scale ? slope : Math.clamp((nextMiss - miss) / (next - scale), -3, -0.2);
            scale = next;
            miss = nextMiss;
        }
        return scale;
    }

    private double roughScaleFor(double logTarget) {
        double scale = 0;
        for (int i = 0; i < 100; i++) {
            double miss = beginsInEquilibrium(scale) ? logSemiAnalytic(scale) - logTarget : 3;
            scale += miss;
            if (Math.abs(miss) < 1e-3) {
                break;
            }
        }
        return scale;
    }
}
