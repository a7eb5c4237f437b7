package tenebra.statistics.profiled;

import tenebra.core.random.Xoroshiro;

/** Gamma distribution with unit scale. G. Marsaglia, W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363. */
final class GammaSampler {
    private GammaSampler() {}

    /** A number for a shape of at least 1. */
    static double next(double shape, Xoroshiro random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.gaussian();
            double root = 1 + c * x;
            double cube = root * root * root;
            if (root > 0 && StrictMath.log(random.uniform()) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube;
            }
        }
    }
}
