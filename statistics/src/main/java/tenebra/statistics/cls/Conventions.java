package tenebra.statistics.cls;

import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.Constraint;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.toys.Ensemble;

/**
 * The choices that change the number of a limit, in words: ordering of outcomes, ensemble, constraint, ties, the data set that
 * stands for the median, and how effects are interpolated.
 */
public record Conventions(
        String testStatistic, String ensemble, String constraint, String ties, String asimov, String interpolation) {
    private static final String LOG_NORMAL =
            "rate x kappa^theta, theta unit Gaussian, kappa = 1 + relative uncertainty (code1 where up and down differ)";
    private static final String CODE1 = "normsys code1";
    private static final String NONE = "none";

    /** Hybrid toys of counts. */
    static final Conventions HYBRID_TOYS = new Conventions(
            "sum of n ln(1 + s/b) at nominal rates",
            "hybrid toys: nuisances drawn from their priors for each toy",
            LOG_NORMAL,
            "p = P(t <= t observed), equal within 1e-9 counts as equal",
            NONE,
            CODE1);

    static Conventions of(Method method) {
        return switch (method) {
            case EXACT_COUNTING ->
                new Conventions(
                        "sum of n ln(1 + s/b) at nominal rates",
                        "exact Poisson sums at nominal rates",
                        "none: rates are taken as known",
                        "p = P(t <= t observed), equal within 1e-9 counts as equal",
                        NONE,
                        NONE);
            case HYBRID_AVERAGED ->
                new Conventions(
                        "sum of n ln(1 + s/b) at nominal rates",
                        "Poisson sums averaged over the nuisance priors by quadrature",
                        LOG_NORMAL,
                        "p = P(t <= t observed), equal within 1e-9 counts as equal",
                        NONE,
                        CODE1);
            case TOYS -> HYBRID_TOYS;
            case ASYMPTOTIC -> throw new IllegalArgumentException("the conventions depend on the model");
        };
    }

    static Conventions asymptotic(BinnedModel model) {
        return new Conventions(
                "one-sided profile likelihood ratio with mu >= 0 (q tilde)",
                "large-sample formulae",
                constraint(model),
                "none: the test statistic is continuous",
                "nuisances profiled on the data at mu = 0",
                interpolation(model.interpolation()));
    }

    /** Toys with the profiled statistic. */
    public static Conventions profiledToys(BinnedModel model, Ensemble ensemble) {
        String words = switch (ensemble) {
            case CONDITIONAL ->
                "conditional toys: nuisances at their best fit to the data for mu and for 0, auxiliary measurements drawn anew";
            case HYBRID ->
                "hybrid toys: nuisances drawn from their priors for each toy, auxiliary measurements as observed";
        };
        return new Conventions(
                "one-sided profile likelihood ratio with mu >= 0 (q tilde)",
                words,
                constraint(model),
                "p = P(q >= q observed), equal within 1e-9 counts as equal",
                NONE,
                interpolation(model.interpolation()));
    }

    static Conventions ofDiscovery(BinnedModel model) {
        return new Conventions(
                "profile likelihood ratio against mu = 0, zero if the best mu is below 0 (q0)",
                "large-sample formulae",
                constraint(model),
                "none: the test statistic is continuous",
                "nuisances profiled on the data at mu = 1",
                interpolation(model.interpolation()));
    }

    /** What the constraints of a model are, for results of any method that keeps them. */
    public static String constraint(BinnedModel model) {
        boolean hasGaussian = model.parameters().stream()
                .anyMatch(parameter -> parameter.constraint() instanceof Constraint.Gaussian);
        boolean hasPoisson =
                model.parameters().stream().anyMatch(parameter -> parameter.constraint() instanceof Constraint.Poisson);
        if (!hasGaussian && !hasPoisson) {
            return NONE;
        }
        String gaussian = hasGaussian ? "Gaussian auxiliary measurements (factors up^theta: log-normal)" : "";
        String poisson = hasPoisson ? "Poisson auxiliary measurements (shapesys)" : "";
        return gaussian + (hasGaussian && hasPoisson ? ", " : "") + poisson;
    }

    /** Names of the interpolations. */
    public static String interpolation(Interpolation interpolation) {
        return "normsys %s, histosys %s".formatted(interpolation.factors(), interpolation.events());
    }
}
