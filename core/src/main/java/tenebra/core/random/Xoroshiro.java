package tenebra.core.random;

/**
 * A fast stream for the inner loops of a shower: two words of state in the worker, begun anew from each event's own stream, so
 * that it is fixed by (seed, task, event) alone. Not shared between threads.
 *
 * <p>Reference: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47 (2021) 36,
 * xoroshiro128++. Period 2^128 − 1.
 */
public final class Xoroshiro implements UniformSource {
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
    private static final ExponentialTable EXPONENTIAL = new ExponentialTable();

    private long s0 = 1;
    private long s1 = 2;

    /** Begins anew where the stream stands. Four uniforms of it. */
    public void seed(RandomStream stream) {
        s0 = word(stream);
        s1 = word(stream);
        if ((s0 | s1) == 0) {
            s1 = 1;
        }
    }

    private static long word(RandomStream stream) {
        long high = (long) (stream.uniform() * 0x1.0p32);
        long low = (long) (stream.uniform() * 0x1.0p32);
        return high << 32 | low;
    }

    /** Next 64 bits. */
    public long bits() {
        long a = s0;
        long b = s1;
        long result = Long.rotateLeft(a + b, 17) + a;
        b ^= a;
        s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        s1 = Long.rotateLeft(b, 28);
        return result;
    }

    /** Next number in the open interval (0, 1). */
    @Override
    public double uniform() {
        return ((bits() >>> 11) + 0.5) * TWO_TO_MINUS_53;
    }

    /** Next number of the exponential distribution with mean 1. */
    @Override
    public double exponential() {
        long word = bits();
        int strip = (int) word & ExponentialTable.MASK;
        double x = (word >>> 11) * EXPONENTIAL.width[strip];
        return x < EXPONENTIAL.edge[strip + 1] ? x : EXPONENTIAL.outsideStrip(this, strip, x);
    }

    /** Next number of the normal distribution with mean 0 and standard deviation 1 (polar method). */
    public double gaussian() {
        while (true) {
            double a = 2 * uniform() - 1;
            double b = 2 * uniform() - 1;
            double square = a * a + b * b;
            if (square > 0 && square < 1) {
                return a * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }
}
