package tenebra.statistics.toys;

/** How the nuisances of toys are chosen. */
public enum Ensemble {
    /**
     * Nuisances at their best fit to the data, for the strength and for no signal; auxiliary measurements are drawn anew. The
     * statistic is a profile likelihood ratio.
     */
    CONDITIONAL,
    /** Nuisances from their priors, anew for each toy: averaged (Cousins, Highland 1992). */
    HYBRID
}
