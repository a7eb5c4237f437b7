package tenebra.statistics.toys;

import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * How many toys of which kind.
 *
 * @param ensemble how nuisances are chosen
 * @param toys for each hypothesis, at strengths close to the limit; 0 means as many as the precision needs
 * @param precision relative standard error of the observed limit that is wanted, where toys is 0
 * @param seed of all random numbers
 * @param threads results do not depend on it
 */
public record ToySettings(Ensemble ensemble, int toys, double precision, long seed, int threads) {
    /** Hybrid toys, limit to 0.5 %, seed 1, one thread. */
    public static final ToySettings STANDARD = new ToySettings(Ensemble.HYBRID, 0, 0.005, 1, 1);

    private static final int FEWEST = 1000;

    public ToySettings {
        if (toys != 0 && !(toys >= FEWEST && toys <= 100_000_000)) {
            throw TenebraException.usage(
                    "STA-041", "toys out of range: %d; must be 0 (adaptive) or from 1000 to 100000000".formatted(toys));
        }
        Check.inRange("precision of the limit", precision, 1e-4, 0.2, "");
        Check.inRange("threads", threads, 1, 4096, "");
    }

    public boolean isAdaptive() {
        return toys == 0;
    }

    /** The same with another ensemble. */
    public ToySettings with(Ensemble other) {
        return new ToySettings(other, toys, precision, seed, threads);
    }

    /** The same with a fixed number of toys. */
    public ToySettings withToys(int fixed) {
        return new ToySettings(ensemble, fixed, precision, seed, threads);
    }

    /** The same with another wanted precision, and as many toys as it needs. */
    public ToySettings withPrecision(double wanted) {
        return new ToySettings(ensemble, 0, wanted, seed, threads);
    }

    /** The same with another seed. */
    public ToySettings withSeed(long other) {
        return new ToySettings(ensemble, toys, precision, other, threads);
    }

    /** The same with another number of threads. */
    public ToySettings withThreads(int other) {
        return new ToySettings(ensemble, toys, precision, seed, other);
    }
}
