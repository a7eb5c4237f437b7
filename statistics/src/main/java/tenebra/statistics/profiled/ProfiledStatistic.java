package tenebra.statistics.profiled;

import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.Constraint;
import tenebra.statistics.likelihood.Parameter;
import tenebra.statistics.likelihood.ProfileFit;

/** Fits a data set and returns its statistic. A worker with its own memory, for one thread; allocates nothing after it is made. */
final class ProfiledStatistic {
    private final ProfileFit fit;
    private final Statistic statistic;
    private final double[] otherwise;
    private final double[] start;
    private final double[] auxiliaryPerUnit;
    private final int strength;

    /** Fits begin where the auxiliary measurements are, and for parameters without them at these values. */
    ProfiledStatistic(BinnedModel model, Statistic statistic, double[] otherwise) {
        this.statistic = statistic;
        fit = new ProfileFit(model);
        strength = model.strength();
        this.otherwise = otherwise.clone();
        start = otherwise.clone();
        auxiliaryPerUnit = new double[start.length];
        for (int j = 0; j < start.length; j++) {
            Parameter parameter = model.parameters().get(j);
            auxiliaryPerUnit[j] = parameter.isFixed() ? 0 : unit(parameter.constraint());
        }
    }

    private static double unit(Constraint constraint) {
        return switch (constraint) {
            case Constraint.None none -> 0;
            case Constraint.Gaussian gaussian -> 1;
            case Constraint.Poisson poisson -> poisson.tau();
        };
    }

    /** The statistic of a strength for counts by bin and auxiliary measurements by parameter. */
    double of(double mu, double[] counts, double[] auxiliary) {
        fit.use(counts, auxiliary);
        for (int j = 0; j < start.length; j++) {
            start[j] = auxiliaryPerUnit[j] > 0 ? auxiliary[j] / auxiliaryPerUnit[j] : otherwise[j];
        }
        double tested = fit.atStrength(statistic == Statistic.DISCOVERY ? 0 : mu, start);
        double slope = fit.slope();
        System.arraycopy(fit.parameters(), 0, start, 0, start.length);
        return switch (statistic) {
            case UPPER_LIMIT -> slope <= 0 ? 0 : excess(tested, 0, mu);
            case DISCOVERY -> slope >= 0 ? 0 : excess(tested, 0, Double.POSITIVE_INFINITY);
            case TWO_SIDED -> slope <= 0 ? excess(tested, mu, Double.POSITIVE_INFINITY) : excess(tested, 0, mu);
        };
    }

    private double excess(double tested, double low, double high) {
        fit.limitStrength(low, high);
        start[strength] = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : low;
        return Math.max(0, 2 * (tested - fit.atBestStrength(start)));
    }
}
