package tenebra.statistics.cls;

/** How CLs is computed. */
public enum Method {
    /** Exact Poisson sums at nominal rates: nuisances are left out, and a warning says so. */
    EXACT_COUNTING,
    /** Exact Poisson sums averaged over Gaussian nuisance priors (Cousins, Highland 1992); right at low counts. */
    HYBRID_AVERAGED,
    /** Profile likelihood with large-sample formulae (Cowan et al. 2011); needs large counts. */
    ASYMPTOTIC,
    /** Simulated experiments: for counts and nuisances of any number, with a statistical error. */
    TOYS
}
