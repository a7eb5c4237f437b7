package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Erf;
import tenebra.statistics.counting.CountingModel;

/**
 * CLs from the one-sided profile likelihood ratio q-tilde with the large-sample formulae of Cowan, Cranmer, Gross, Vitells,
 * Eur. Phys. J. C 71 (2011) 1554 (equations 16, 64 to 66 and section 4.3). The Asimov data set is background at the
 * nuisances that fit the data best; its auxiliary measurements sit there too, as in pyhf and RooStats.
 */
final class AsymptoticCls implements ClsCalculator {
    private static final double FEW = 5;
    private static final double ROUNDING = 1e-12;

    private final CountingModel model;
    private final ProfileFit data;
    private final ProfileFit asimov;
    private final ProfileFit.Point without;

    AsymptoticCls(CountingModel model) {
        this.model = model;
        Rates rates = Rates.of(model);
        int nuisances = rates.nuisances;
        double[] counts = IntStream.of(rates.observed).asDoubleStream().toArray();
        data = new ProfileFit(new Likelihood(rates, counts, new double[nuisances]));
        without = data.at(0, new double[counts.length], new double[nuisances]);
        asimov = new ProfileFit(new Likelihood(rates, data.likelihood().background(without.theta), without.theta));
    }

    @Override
    public ClsValues cls(double[] signal) {
        model.requireSignal(signal);
        if (isZero(signal)) {
            return ClsValues.WITHOUT_SIGNAL;
        }
        double separation = separation(signal);
        List<Double> expected = new ArrayList<>(ClsValues.QUANTILES);
        for (int sigma = -2; sigma <= 2; sigma++) {
            expected.add(ratio(sigma - separation, sigma));
        }
        return new ClsValues(observed(signal, separation), expected);
    }

    @Override
    public double observed(double[] signal) {
        model.requireSignal(signal);
        return isZero(signal) ? 1 : observed(signal, separation(signal));
    }

    private static boolean isZero(double[] signal) {
        for (double value : signal) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    /** Square root of q-tilde of the Asimov data: the median separation in standard deviations. */
    private double separation(double[] signal) {
        return Math.sqrt(Math.max(0, 2 * asimov.at(1, signal, without.theta).value));
    }

    /** Equations 65 and 66; below the Asimov value the statistic is half a Gaussian tail, above it the boundary matters. */
    private double observed(double[] signal, double separation) {
        double q = statistic(signal);
        double root = Math.sqrt(q);
        if (!(separation > 0)) {
            return 1;
        }
        if (root <= separation) {
            return ratio(-root, separation - root);
        }
        double square = separation * separation;
        return ratio(-(q + square) / (2 * separation), -(q - square) / (2 * separation));
    }

    /** q-tilde of the data (equation 16): zero if the best strength exceeds 1, and the best strength is not below 0. */
    private double statistic(double[] signal) {
        ProfileFit.Point with = fit(1, signal);
        if (with.slope <= 0) {
            return 0;
        }
        double low = ROUNDING / (1 + Arrays.stream(signal).sum());
        boolean bestIsZero = data.likelihood().slope(0, signal, without.theta) >= 0 || fit(low, signal).slope >= 0;
        return Math.max(0, 2 * (with.value - (bestIsZero ? without : best(signal, low)).value));
    }

    /** The fit at the best strength between low and 1, where the profiled slope changes sign. */
    private ProfileFit.Point best(double[] signal, double low) {
        double strength = new BrentSolver(1e-11, low).solve(1000, mu -> fit(mu, signal).slope, low, 1);
        return fit(strength, signal);
    }

    /** Best nuisances of the data, started both from those without signal and from the nominal ones. */
    private ProfileFit.Point fit(double strength, double[] signal) {
        ProfileFit.Point first = data.at(strength, signal, without.theta);
        ProfileFit.Point second = data.at(strength, signal, new double[without.theta.length]);
        return second.value < first.value ? second : first;
    }

    /** Ratio of two standard normal distribution functions; zero where both vanish. */
    private static double ratio(double numerator, double denominator) {
        double below = Erf.erfc(-denominator / Math.sqrt(2));
        return below > 0 ? Math.min(1, Erf.erfc(-numerator / Math.sqrt(2)) / below) : 0;
    }

    @Override
    public CountingModel model() {
        return model;
    }

    @Override
    public Method method() {
        return Method.ASYMPTOTIC;
    }

    @Override
    public List<String> warnings() {
        double background = model.totalBackground();
        if (model.totalObserved() < FEW || background < FEW) {
            return List.of(
                    "asymptotic formulae are wrong below five events (%d observed, %s background expected): for comparison only, use exact or hybrid counting"
                            .formatted(model.totalObserved(), Double.toString(background)));
        }
        return List.of();
    }
}
