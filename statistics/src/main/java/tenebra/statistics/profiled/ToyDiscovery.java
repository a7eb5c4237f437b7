package tenebra.statistics.profiled;

import org.hipparchus.special.Erf;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.toys.Hypothesis;
import tenebra.statistics.toys.Share;
import tenebra.statistics.toys.ToyPoint;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToyRunner;
import tenebra.statistics.toys.ToySample;
import tenebra.statistics.toys.ToySettings;

/**
 * How well background alone explains the data: p = P(q0 ≥ q0 observed) from background-only toys, made until 100 of them
 * pass (10 %) or there are ten million, or as many as the settings say.
 *
 * @param q0 of the data
 * @param share of the toys that passed: the p-value with its error
 */
public record ToyDiscovery(double q0, Share share) {
    private static final int FIRST = 10_000;
    private static final int MOST = 10_000_000;
    private static final int ENOUGH = 100;

    public static ToyDiscovery of(BinnedModel model, ToySettings settings, ToyProgress progress) {
        ToyPoint point = new ProfiledToys(model, Statistic.DISCOVERY, settings.ensemble()).at(0);
        try (ToyRunner runner = new ToyRunner(settings.seed(), settings.threads())) {
            long passed = 0;
            long made = 0;
            long wanted = settings.isAdaptive() ? FIRST : settings.toys();
            while (made < wanted) {
                int batch = (int) Math.min(wanted - made, 1_000_000);
                passed += ToySample.passed(
                        point.observed(), runner.statistics(point, Hypothesis.BACKGROUND, made, batch));
                made += batch;
                if (settings.isAdaptive() && passed < ENOUGH && made == wanted) {
                    wanted = Math.min(MOST, 3 * made);
                }
                progress.toys(made, wanted);
            }
            return new ToyDiscovery(point.observed(), new Share(passed, made));
        }
    }

    /** The p-value in standard deviations of a Gaussian, one-sided; of one toy if none passed. */
    public double significance() {
        double p = Math.max(share.value(), 1.0 / share.toys());
        return -Math.sqrt(2) * Erf.erfInv(2 * p - 1);
    }
}
