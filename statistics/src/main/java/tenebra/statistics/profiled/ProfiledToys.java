package tenebra.statistics.profiled;

import tenebra.core.random.Xoroshiro;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.ProfileFit;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.Hypothesis;
import tenebra.statistics.toys.ToyPoint;
import tenebra.statistics.toys.ToySource;

/**
 * Toys of a binned model with a profiled statistic. Conditional: nuisances at their best fit to the data, for the tested
 * strength and for none, and auxiliary measurements drawn anew. Hybrid: nuisances from their priors, auxiliary measurements as
 * they were; parameters without constraint at their best fit. Immutable.
 *
 * @param model with the data
 * @param statistic of the likelihood ratio
 * @param ensemble how nuisances are chosen
 */
public record ProfiledToys(BinnedModel model, Statistic statistic, Ensemble ensemble) implements ToySource {
    @Override
    public ToyPoint at(double strength) {
        ProfileFit fit = new ProfileFit(model);
        fit.atStrength(strength, model.initial());
        double[] with = fit.parameters().clone();
        fit.atStrength(0, with);
        double[] without = fit.parameters().clone();
        double observed =
                new ProfiledStatistic(model, statistic, with).of(strength, model.observed(), model.auxiliary());
        return new Point(this, strength, observed, with, without);
    }

    private static final class Point implements ToyPoint {
        private final ProfiledToys toys;
        private final double strength;
        private final double observed;
        private final double[] bestFit;
        private final Truth with;
        private final Truth without;

        Point(ProfiledToys toys, double strength, double observed, double[] with, double[] without) {
            this.toys = toys;
            this.strength = strength;
            this.observed = observed;
            bestFit = with;
            this.with = new Truth(toys.model, toys.ensemble, with);
            this.without = new Truth(toys.model, toys.ensemble, without);
        }

        @Override
        public double observed() {
            return observed;
        }

        @Override
        public Worker worker() {
            ProfiledStatistic statistic = new ProfiledStatistic(toys.model, toys.statistic, bestFit);
            Truth.Draw both = with.new Draw();
            Truth.Draw background = without.new Draw();
            return (hypothesis, random) ->
                    statistic(statistic, hypothesis == Hypothesis.SIGNAL_AND_BACKGROUND ? both : background, random);
        }

        private double statistic(ProfiledStatistic statistic, Truth.Draw draw, Xoroshiro random) {
            draw.next(random);
            return statistic.of(strength, draw.counts, draw.measured);
        }
    }
}
