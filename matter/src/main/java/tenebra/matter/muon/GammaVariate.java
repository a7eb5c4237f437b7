package tenebra.matter.muon;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

import tenebra.core.random.UniformSource;

/** Numbers of the gamma distribution. Reference: G. Marsaglia, W. W. Tsang, ACM Trans. Math. Software 26 (2000) 363. */
final class GammaVariate {
    private GammaVariate() {}

    /** A positive number with that mean and variance. A few uniforms. */
    static double sample(double mean, double variance, UniformSource random) {
        double shape = mean * mean / variance;
        double boost = shape < 1 ? pow(random.uniform(), 1 / shape) : 1;
        return boost * standard(shape < 1 ? shape + 1 : shape, random) * variance / mean;
    }

    private static double standard(double shape, UniformSource random) {
        double d = shape - 1.0 / 3;
        double c = 1 / sqrt(9 * d);
        while (true) {
            double x = normal(random);
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0 && log(random.uniform()) < x * x / 2 + d - d * v + d * log(v)) {
                return d * v;
            }
        }
    }

    /** Mean 0, variance 1: the polar method of Marsaglia, because the cosine of the library's strict mathematics makes objects. */
    private static double normal(UniformSource random) {
        while (true) {
            double x = 2 * random.uniform() - 1;
            double y = 2 * random.uniform() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                return x * sqrt(-2 * log(square) / square);
            }
        }
    }
}
