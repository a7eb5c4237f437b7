package tenebra.statistics.unified;

import java.util.List;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.ProfileFit;
import tenebra.statistics.profiled.ProfiledToys;
import tenebra.statistics.profiled.Statistic;
import tenebra.statistics.toys.ToyInterval;
import tenebra.statistics.toys.ToyIntervalSearch;
import tenebra.statistics.toys.ToyLimitSearch;
import tenebra.statistics.toys.ToyRunner;
import tenebra.statistics.toys.ToySettings;

/**
 * Unified intervals of binned models by toys: outcomes are ordered by the profile likelihood ratio, which without nuisances
 * is the order of Feldman and Cousins, Phys. Rev. D 57 (1998) 3873; nuisances as the ensemble says.
 */
public final class UnifiedToys {
    private UnifiedToys() {}

    /**
     * The interval of the strength.
     *
     * @param step of the order of magnitude of the interval's width
     */
    public static UnifiedInterval of(BinnedModel model, double step, ToySettings settings, ToyLimitSearch.Goal goal) {
        ProfileFit fit = new ProfileFit(model);
        fit.limitStrength(0, Double.POSITIVE_INFINITY);
        fit.atBestStrength(model.initial());
        double best = fit.parameters()[model.strength()];
        ProfiledToys toys = new ProfiledToys(model, Statistic.TWO_SIDED, settings.ensemble());
        try (ToyRunner runner = new ToyRunner(settings.seed(), settings.threads())) {
            ToyInterval interval = new ToyIntervalSearch(toys, runner, settings, goal).around(best, step);
            return new UnifiedInterval(
                    interval.low().strength(),
                    interval.high().strength(),
                    interval.low().error(),
                    interval.high().error(),
                    goal.confidence(),
                    interval.toys(),
                    List.of());
        }
    }
}
