package tenebra.statistics.cls;

/** The choices that change the number of a limit, in words: ordering of outcomes, ensemble, constraint and ties. */
public record Conventions(String testStatistic, String ensemble, String constraint, String ties) {
    private static final String LOG_NORMAL =
            "rate x kappa^theta, theta unit Gaussian, kappa = 1 + relative uncertainty (code1 where up and down differ)";

    /** Toys with averaged nuisances. */
    static final Conventions HYBRID_TOYS = new Conventions(
            "sum of n ln(1 + s/b) at nominal rates",
            "hybrid toys: nuisances drawn from their priors for each toy",
            LOG_NORMAL,
            "p = P(t <= t observed), equal within 1e-9 counts as equal");

    static Conventions of(Method method) {
        return switch (method) {
            case EXACT_COUNTING ->
                new Conventions(
                        "sum of n ln(1 + s/b) at nominal rates",
                        "exact Poisson sums at nominal rates",
                        "none: rates are taken as known",
                        "p = P(t <= t observed), equal within 1e-9 counts as equal");
            case HYBRID_AVERAGED ->
                new Conventions(
                        "sum of n ln(1 + s/b) at nominal rates",
                        "Poisson sums averaged over the nuisance priors by quadrature",
                        LOG_NORMAL,
                        "p = P(t <= t observed), equal within 1e-9 counts as equal");
            case ASYMPTOTIC ->
                new Conventions(
                        "one-sided profile likelihood ratio with mu >= 0 (q tilde)",
                        "large-sample formulae, Asimov data with nuisances profiled on the data at mu = 0",
                        LOG_NORMAL,
                        "none: the test statistic is continuous");
            case TOYS -> HYBRID_TOYS;
        };
    }
}
