package tenebra.matter.muon;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

import tenebra.core.random.RandomStream;

/** Numbers of the gamma distribution. Reference: G. Marsaglia, W. W. Tsang, ACM Trans. Math. Software 26 (2000) 363. */
final class GammaVariate {
    private GammaVariate() {}

    /** A positive number with that mean and variance. Three uniforms for each trial, of which more than 95 % succeed. */
    static double sample(double mean, double variance, RandomStream random) {
        double shape = mean * mean / variance;
        double boost = shape < 1 ? pow(random.uniform(), 1 / shape) : 1;
        return boost * standard(shape < 1 ? shape + 1 : shape, random) * variance / mean;
    }

    private static double standard(double shape, RandomStream random) {
        double d = shape - 1.0 / 3;
        double c = 1 / sqrt(9 * d);
        while (true) {
            double x = random.gaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0 && log(random.uniform()) < x * x / 2 + d - d * v + d * log(v)) {
                return d * v;
            }
        }
    }
}
