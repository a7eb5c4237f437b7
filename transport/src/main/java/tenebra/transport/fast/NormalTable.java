package tenebra.transport.fast;

import static java.lang.StrictMath.exp;

import tenebra.core.random.Xoroshiro;

/** The normal distribution by look-up: cumulative to 1e-6, draws without a logarithm in 99.9 % of all cases. Immutable. */
final class NormalTable {
    private static final double REACH = 6;
    private static final int PER_UNIT = 512;
    private static final int STRIPS = 4096;

    private final double[] cumulative = new double[(int) (2 * REACH * PER_UNIT) + 2];
    private final double[] quantile = new double[STRIPS + 1];

    NormalTable() {
        double step = 1.0 / PER_UNIT;
        double norm = 1 / Math.sqrt(2 * Math.PI);
        double sum = 0;
        for (int i = 1; i < cumulative.length; i++) {
            double middle = -REACH + (i - 0.5) * step;
            sum += norm * exp(-middle * middle / 2) * step;
            cumulative[i] = sum;
        }
        for (int i = 0; i < cumulative.length; i++) {
            cumulative[i] = Math.min(1, cumulative[i] / sum);
        }
        int at = 0;
        for (int i = 1; i < STRIPS; i++) {
            double wanted = (double) i / STRIPS;
            while (cumulative[at + 1] < wanted) {
                at++;
            }
            double share = (wanted - cumulative[at]) / (cumulative[at + 1] - cumulative[at]);
            quantile[i] = -REACH + (at + share) * step;
        }
    }

    /** Probability of a smaller value than this. */
    double below(double x) {
        double place = (x + REACH) * PER_UNIT;
        if (!(place > 0)) {
            return 0;
        }
        if (place >= 2 * REACH * PER_UNIT) {
            return 1;
        }
        int i = (int) place;
        return cumulative[i] + (place - i) * (cumulative[i + 1] - cumulative[i]);
    }

    /** Draws a value with mean 0 and standard deviation 1. */
    double draw(Xoroshiro random) {
        double place = random.uniform() * STRIPS;
        int i = (int) place;
        if (i == 0) {
            return -tail(random);
        }
        if (i == STRIPS - 1) {
            return tail(random);
        }
        return quantile[i] + (place - i) * (quantile[i + 1] - quantile[i]);
    }

    /** Beyond the outermost strip. Reference: G. Marsaglia, Technometrics 6 (1964) 101. */
    private double tail(Xoroshiro random) {
        double begin = quantile[STRIPS - 1];
        while (true) {
            double x = Math.sqrt(begin * begin + 2 * random.exponential());
            if (random.uniform() * x < begin) {
                return x;
            }
        }
    }
}
