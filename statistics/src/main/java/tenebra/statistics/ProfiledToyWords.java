package tenebra.statistics;

import tenebra.statistics.cls.Conventions;
import tenebra.statistics.toys.Ensemble;

/** The conventions of profiled toys in words. */
final class ProfiledToyWords {
    private static final String STATISTIC = "one-sided profile likelihood ratio with mu >= 0 (q tilde)";
    private static final String CONSTRAINT = "as in the model: Gaussian or Poisson auxiliary measurements; "
            + "rate x kappa^theta with kappa = 1 + relative uncertainty where counts were given";
    private static final String TIES = "p = P(q >= q observed), equal within 1e-9 counts as equal";

    private ProfiledToyWords() {}

    static Conventions of(Ensemble ensemble) {
        return switch (ensemble) {
            case CONDITIONAL ->
                new Conventions(
                        STATISTIC,
                        "conditional toys: nuisances at their best fit to the data for mu and for 0, auxiliary measurements drawn anew; no Asimov data",
                        CONSTRAINT,
                        TIES);
            case HYBRID ->
                new Conventions(
                        STATISTIC,
                        "hybrid toys: nuisances drawn from their priors for each toy, auxiliary measurements as observed; no Asimov data",
                        CONSTRAINT,
                        TIES);
        };
    }
}
