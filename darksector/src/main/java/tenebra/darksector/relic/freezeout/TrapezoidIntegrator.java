package tenebra.darksector.relic.freezeout;

/**
 * The implicit trapezoidal rule for Y itself, each step in closed form as the solution of a quadratic equation, begun with steps of implicit
 * Euler; with single and with double the steps, whose combination is of order 4 (Richardson). Made to check {@link RadauIntegrator}, with which
 * it has nothing in common. Immutable.
 */
public final class TrapezoidIntegrator implements AbundanceIntegrator {
    private static final int EULER_STEPS = 4;

    private final Resolution resolution;
    private final double step;
    private final double[] times;

    /** Ten times the steps that the resolution says. */
    public TrapezoidIntegrator(Resolution resolution) {
        this.resolution = resolution;
        double first = StrictMath.log(resolution.start());
        double range = StrictMath.log(resolution.stop()) - first;
        int count = 20 * (int) Math.ceil(range * resolution.steps() / 2);
        step = range / count;
        times = new double[count + 1];
        for (int n = 0; n <= count; n++) {
            times[n] = first + step * n;
        }
    }

    @Override
    public Resolution resolution() {
        return resolution;
    }

    @Override
    public double[] times() {
        return times.clone();
    }

    @Override
    public int stride() {
        return 2;
    }

    /** By Simpson's rule. */
    @Override
    public double integral(double[] values, int entry) {
        return step / 3 * (values[2 * entry] + 4 * values[2 * entry + 1] + values[2 * entry + 2]);
    }

    @Override
    public double[] logYields(double[] logRate, double[] logBalance, double asymmetry) {
        double[] fine = yields(logRate, logBalance, asymmetry, 1);
        double[] coarse = yields(logRate, logBalance, asymmetry, 2);
        double[] result = new double[coarse.length];
        for (int n = 0; n < result.length; n++) {
            result[n] = StrictMath.log(fine[2 * n] + (fine[2 * n] - coarse[n]) / 3);
        }
        return result;
    }

    private double[] yields(double[] logRate, double[] logBalance, double asymmetry, int stride) {
        double[] result = new double[(times.length - 1) / stride + 1];
        double yield = StrictMath.exp(AbundanceIntegrator.logEquilibrium(logBalance[0], asymmetry));
        double rate = StrictMath.exp(logRate[0]);
        double balance = StrictMath.exp(logBalance[0]);
        result[0] = yield;
        for (int n = 1; n < result.length; n++) {
            double explicit = n * stride <= 2 * EULER_STEPS ? 0 : 0.5;
            double length = step * stride;
            double before = yield - explicit * length * rate * (yield * (yield + asymmetry) - balance);
            rate = StrictMath.exp(logRate[n * stride]);
            balance = StrictMath.exp(logBalance[n * stride]);
            double implicit = (1 - explicit) * length * rate;
            double linear = 1 + implicit * asymmetry;
            double source = before + implicit * balance;
            yield = 2 * source / (linear + Math.sqrt(linear * linear + 4 * implicit * source));
            result[n] = yield;
        }
        return result;
    }
}
