package tenebra.darksector.relic.freezeout;

import tenebra.core.TenebraException;

/**
 * Radau IIA of order 5 for ln Y with equal steps in ln x: stable however fast annihilation is. Reference: E. Hairer, G. Wanner, Solving
 * Ordinary Differential Equations II, 2nd ed. (1996), section IV.5, table 5.6. The stages of a step are solved by Newton's method with the
 * analytic derivative, from implicit Euler steps, whose solution is that of a quadratic equation. Immutable.
 */
public final class RadauIntegrator implements AbundanceIntegrator {
    private static final double ROOT_6 = Math.sqrt(6);
    private static final double[] NODES = {(4 - ROOT_6) / 10, (4 + ROOT_6) / 10, 1};
    private static final double[][] MATRIX = {
        {(88 - 7 * ROOT_6) / 360, (296 - 169 * ROOT_6) / 1800, (-2 + 3 * ROOT_6) / 225},
        {(296 + 169 * ROOT_6) / 1800, (88 + 7 * ROOT_6) / 360, (-2 - 3 * ROOT_6) / 225},
        {(16 - ROOT_6) / 36, (16 + ROOT_6) / 36, 1.0 / 9}
    };
    private static final int STAGES = 3;
    private static final int MOST_ITERATIONS = 60;
    private static final double PRECISION = 1e-11;

    private final Resolution resolution;
    private final double step;
    private final double[] times;

    /** Steps from ln start to ln stop. */
    public RadauIntegrator(Resolution resolution) {
        this.resolution = resolution;
        double first = StrictMath.log(resolution.start());
        double range = StrictMath.log(resolution.stop()) - first;
        int count = (int) Math.ceil(range * resolution.steps());
        step = range / count;
        times = new double[STAGES * count + 1];
        times[0] = first;
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < STAGES; i++) {
                times[STAGES * n + i + 1] = first + step * (n + NODES[i]);
            }
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
        return STAGES;
    }

    @Override
    public double integral(double[] values, int entry) {
        double sum = 0;
        for (int i = 0; i < STAGES; i++) {
            sum += MATRIX[STAGES - 1][i] * values[STAGES * entry + i + 1];
        }
        return step * sum;
    }

    @Override
    public double[] logYields(double[] logRate, double[] logBalance, double asymmetry) {
        double[] result = new double[(times.length - 1) / STAGES + 1];
        result[0] = AbundanceIntegrator.logEquilibrium(logBalance[0], asymmetry);
        RadauStep work = new RadauStep(asymmetry);
        for (int n = 1; n < result.length; n++) {
            int before = STAGES * (n - 1);
            work.begin(result[n - 1]);
            for (int i = 0; i < STAGES; i++) {
                work.stage(i, step * StrictMath.exp(logRate[before + i + 1]), logBalance[before + i + 1]);
            }
            result[n] = work.end();
        }
        return result;
    }

    /** One step; its arrays serve all of them. */
    private static final class RadauStep {
        private final double asymmetry;
        private final double[] rates = new double[STAGES];
        private final double[] balances = new double[STAGES];
        private final double[] stages = new double[STAGES];
        private final double[] slopes = new double[STAGES];
        private final double[] derivatives = new double[STAGES];
        private final double[][] equations = new double[STAGES][STAGES + 1];
        private double start;

        RadauStep(double asymmetry) {
            this.asymmetry = asymmetry;
        }

        void begin(double logYield) {
            start = logYield;
        }

        /** Rate times step and ln Q of one stage, and a first guess of ln Y there by implicit Euler. */
        void stage(int i, double rate, double logBalance) {
            rates[i] = rate;
            balances[i] = logBalance;
            double length = NODES[i] * rate;
            double linear = 1 + length * asymmetry;
            double source = StrictMath.exp(start) + length * StrictMath.exp(logBalance);
            stages[i] = source < 1e-290
                    ? start - StrictMath.log(linear)
                    : StrictMath.log(2 * source / (linear + Math.sqrt(linear * linear + 4 * length * source)));
        }

        double end() {
            for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
                double change = newton();
                if (change < PRECISION) {
                    return stages[STAGES - 1];
                }
            }
            throw TenebraException.resource(
                    "PHY-092", "freeze-out cannot be followed: ln Y = " + start + " jumps; use more steps");
        }

        private double newton() {
            for (int j = 0; j < STAGES; j++) {
                double yield = StrictMath.exp(stages[j]);
                double sum = yield + asymmetry;
                double excess = balances[j] - stages[j] - StrictMath.log(sum);
                slopes[j] = rates[j] * sum * StrictMath.expm1(excess);
                derivatives[j] = -rates[j] * (yield + sum * StrictMath.exp(excess));
            }
            for (int i = 0; i < STAGES; i++) {
                double residual = stages[i] - start;
                for (int j = 0; j < STAGES; j++) {
                    residual -= MATRIX[i][j] * slopes[j];
                    equations[i][j] = (i == j ? 1 : 0) - MATRIX[i][j] * derivatives[j];
                }
                equations[i][STAGES] = -residual;
            }
            return update();
        }

        private double update() {
            eliminate();
            double largest = 0;
            for (int i = 0; i < STAGES; i++) {
                double change = Math.clamp(equations[i][STAGES], -3, 3);
                stages[i] += change;
                largest = Math.max(largest, Math.abs(change));
            }
            return largest;
        }

        /** Gauss-Jordan with the largest pivot of each column; the solution is left in the last column. */
        private void eliminate() {
            for (int k = 0; k < STAGES; k++) {
                int pivot = k;
                for (int i = k + 1; i < STAGES; i++) {
                    pivot = Math.abs(equations[i][k]) > Math.abs(equations[pivot][k]) ? i : pivot;
                }
                double[] row = equations[pivot];
                equations[pivot] = equations[k];
                equations[k] = row;
                double inverse = 1 / row[k];
                for (int j = k; j <= STAGES; j++) {
                    row[j] *= inverse;
                }
                for (int i = 0; i < STAGES; i++) {
                    double factor = i == k ? 0 : equations[i][k];
                    for (int j = k; j <= STAGES && factor != 0; j++) {
                        equations[i][j] -= factor * row[j];
                    }
                }
            }
        }
    }
}
