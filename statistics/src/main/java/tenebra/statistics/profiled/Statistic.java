package tenebra.statistics.profiled;

/** Ratios of profiled likelihoods (Cowan, Cranmer, Gross, Vitells, Eur. Phys. J. C 71 (2011) 1554); the best strength is not negative. */
public enum Statistic {
    /** q-tilde (equation 16): zero where the best strength is larger than the tested one; for upper limits. */
    UPPER_LIMIT,
    /** q0 (equation 12): of strength zero; for discovery. The larger, the less the data look like background. */
    DISCOVERY,
    /** t-tilde (equation 11): on both sides; orders outcomes as Feldman and Cousins do. */
    TWO_SIDED
}
