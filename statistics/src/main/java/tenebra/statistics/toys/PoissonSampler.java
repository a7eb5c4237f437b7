package tenebra.statistics.toys;

import tenebra.core.random.Xoroshiro;

/**
 * Poisson numbers of any rate up to 1e9 events, exact to the resolution of the uniform numbers. Below 10 events by
 * inversion, one uniform each, so that the number grows with the rate for the same uniform; above by transformed rejection:
 * W. Hoermann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and
 * Economics 12 (1993) 39, algorithm PTRS. Nothing is allocated.
 */
public final class PoissonSampler {
    /** Above this, counts are so far from all that is observed (at most 1e6) that rates may be cut here [events]. */
    public static final double LARGEST_RATE = 1e9;

    private static final double INVERTED_BELOW = 10;

    private PoissonSampler() {}

    /** A number of events for a rate from 0 to {@link #LARGEST_RATE}. */
    public static long next(double rate, Xoroshiro random) {
        if (rate <= 0) {
            return 0;
        }
        return rate < INVERTED_BELOW ? inverted(rate, random.uniform()) : transformed(rate, random);
    }

    private static long inverted(double rate, double uniform) {
        double term = StrictMath.exp(-rate);
        double left = uniform - term;
        long n = 0;
        while (left > 0 && (term > 1e-18 || n < rate)) { // rounding may leave a rest that no term fills
            n++;
            term *= rate / n;
            left -= term;
        }
        return n;
    }

    private static long transformed(double rate, Xoroshiro random) {
        double root = Math.sqrt(rate);
        double b = 0.931 + 2.53 * root;
        double a = -0.059 + 0.02483 * b;
        double quick = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.uniform() - 0.5;
            double v = random.uniform();
            double edge = 0.5 - Math.abs(u);
            double number = Math.floor((2 * a / edge + b) * u + rate + 0.43);
            if (edge >= 0.07 && v <= quick) {
                return (long) number;
            }
            boolean isOutside = number < 0 || (edge < 0.013 && v > edge);
            if (!isOutside && isBelowDensity(rate, b, v / (a / (edge * edge) + b), (long) number)) {
                return (long) number;
            }
        }
    }

    private static boolean isBelowDensity(double rate, double b, double height, long number) {
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        return StrictMath.log(height * inverseAlpha) <= number * StrictMath.log(rate) - rate - LogFactorial.of(number);
    }
}
