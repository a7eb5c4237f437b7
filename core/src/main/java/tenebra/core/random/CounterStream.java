package tenebra.core.random;

/**
 * Philox4x32-10: the n-th block of numbers is a keyed bijection of the counter n, so any event's stream starts anywhere
 * at no cost.
 *
 * <p>Reference: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11
 * (2011). Counter words: block (low), stage, event (low), event (high); 2^32 blocks of two doubles each.
 */
final class CounterStream implements RandomStream {
    private static final int MULTIPLIER_0 = 0xD2511F53;
    private static final int MULTIPLIER_1 = 0xCD9E8D57;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private final long key;
    private long event;
    private final int stage;
    private int block;
    private long spare;
    private boolean hasSpare;

    CounterStream(long key, long event, int stage) {
        this.key = key;
        this.event = event;
        this.stage = stage;
    }

    @Override
    public double uniform() {
        return ((nextLong() >>> 11) + 0.5) * TWO_TO_MINUS_53;
    }

    @Override
    public RandomStream stage(Stage next) {
        return new CounterStream(key, event, next.code());
    }

    /** Begins another event's stream of the same stage. */
    void restart(long otherEvent) {
        event = otherEvent;
        block = 0;
        hasSpare = false;
    }

    private long nextLong() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        int c0 = block++;
        int c1 = stage;
        int c2 = (int) event;
        int c3 = (int) (event >>> 32);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < 10; round++) {
            long product0 = (MULTIPLIER_0 & 0xFFFFFFFFL) * (c0 & 0xFFFFFFFFL);
            long product1 = (MULTIPLIER_1 & 0xFFFFFFFFL) * (c2 & 0xFFFFFFFFL);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        spare = ((long) c3 << 32) | (c2 & 0xFFFFFFFFL);
        hasSpare = true;
        return ((long) c1 << 32) | (c0 & 0xFFFFFFFFL);
    }
}
