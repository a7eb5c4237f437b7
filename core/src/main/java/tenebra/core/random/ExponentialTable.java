package tenebra.core.random;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

/**
 * Strips of equal area under exp(−x) for sampling without a logarithm in 98.9 % of the draws.
 *
 * <p>Reference: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5 (2000) 8;
 * 256 strips.
 */
final class ExponentialTable {
    static final int MASK = 255;
    private static final int STRIPS = 256;
    /** Begin of the tail beyond the strips, for 256 of them. */
    private static final double TAIL = 7.697_117_470_131_05;

    /** Right ends of the strips; the first is the lowest strip's with its tail made rectangular. */
    final double[] edge = new double[STRIPS + 1];

    /** Right ends, per unit of a 53-bit integer. */
    final double[] width = new double[STRIPS];

    private final double[] height = new double[STRIPS + 1];

    ExponentialTable() {
        double area = (TAIL + 1) * exp(-TAIL);
        edge[0] = area / exp(-TAIL);
        edge[1] = TAIL;
        for (int i = 2; i < STRIPS; i++) {
            edge[i] = -log(exp(-edge[i - 1]) + area / edge[i - 1]);
        }
        edge[STRIPS] = 0;
        for (int i = 0; i < STRIPS; i++) {
            width[i] = edge[i] * 0x1.0p-53;
            height[i] = i == 0 ? 0 : exp(-edge[i]);
        }
        height[STRIPS] = 1;
    }

    /** What a draw becomes that fell beside the rectangle inside its strip. */
    double outsideStrip(Xoroshiro random, int firstStrip, double first) {
        int strip = firstStrip;
        double x = first;
        while (true) {
            if (x < edge[strip + 1]) {
                return x;
            }
            if (strip == 0) {
                return TAIL - log(random.uniform());
            }
            if (height[strip] + random.uniform() * (height[strip + 1] - height[strip]) < exp(-x)) {
                return x;
            }
            long word = random.bits();
            strip = (int) word & MASK;
            x = (word >>> 11) * width[strip];
        }
    }
}
