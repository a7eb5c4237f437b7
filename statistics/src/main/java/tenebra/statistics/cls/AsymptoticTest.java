package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Erf;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Evaluation;
import tenebra.statistics.likelihood.ProfileFit;

/**
 * CLs from the one-sided profile likelihood ratio q-tilde, and discovery from q0, with the large-sample formulae of Cowan,
 * Cranmer, Gross, Vitells, Eur. Phys. J. C 71 (2011) 1554 (equations 12, 16, 52, 64 to 66 and section 4.3). The Asimov data
 * set is background at the parameters that fit the data best at strength 0; its auxiliary measurements sit there too, as in
 * pyhf and RooStats. Fits with signal start from there, so that where -ln L has several minima they stay on the branch of the
 * background; if a deeper one was met, {@link #warnings()} says so afterwards. For one thread.
 */
public final class AsymptoticTest implements StrengthTest {
    private static final double FEW = 5;
    private static final double DEEPER = 1e-6;

    private final BinnedModel model;
    private final ProfileFit data;
    private final Background background;
    private boolean hasDeeperMinimum;

    /** The best parameters at strength 0, how well they do, and Asimov data there. None depends on the signal. */
    static final class Background {
        final double minimum;
        final double[] parameters;
        final double[] counts;
        final double[] auxiliary;

        Background(BinnedModel model) {
            ProfileFit fit = new ProfileFit(model);
            minimum = fit.atStrength(0, model.initial());
            parameters = fit.parameters().clone();
            counts = new double[model.bins()];
            auxiliary = new double[parameters.length];
            asimov(model, parameters, counts, auxiliary);
        }
    }

    public AsymptoticTest(BinnedModel model) {
        this(model, new Background(model));
    }

    /** A test that shares what does not depend on the signal. */
    AsymptoticTest(BinnedModel model, Background background) {
        this.model = model;
        this.background = background;
        data = new ProfileFit(model);
    }

    /** The same test of another signal, for models made by {@link CountingModels}. */
    AsymptoticTest withSignal(double[] signal) {
        return new AsymptoticTest(CountingModels.withSignal(model, signal), background);
    }

    private static void asimov(BinnedModel model, double[] parameters, double[] counts, double[] auxiliary) {
        new Evaluation(model).rates(parameters, counts);
        model.expectedAuxiliary(parameters, auxiliary);
    }

    @Override
    public ClsValues cls(double strength) {
        double separation = separation(strength);
        if (!(separation > 0)) {
            return ClsValues.WITHOUT_SIGNAL;
        }
        List<Double> expected = new ArrayList<>(ClsValues.QUANTILES);
        for (int sigma = -2; sigma <= 2; sigma++) {
            expected.add(ratio(sigma - separation, sigma));
        }
        return new ClsValues(observed(strength, separation), expected);
    }

    @Override
    public double observed(double strength) {
        double separation = separation(strength);
        return separation > 0 ? observed(strength, separation) : 1;
    }

    /** Equations 65 and 66; below the Asimov value the statistic is half a Gaussian tail, above it the boundary matters. */
    private double observed(double strength, double separation) {
        double q = statistic(strength);
        double root = Math.sqrt(q);
        if (root <= separation) {
            return ratio(-root, separation - root);
        }
        double square = separation * separation;
        return ratio(-(q + square) / (2 * separation), -(q - square) / (2 * separation));
    }

    /** Square root of q-tilde of the Asimov data: the median separation from strength 0 in standard deviations. */
    public double separation(double strength) {
        if (!(strength > 0)) {
            return 0;
        }
        data.use(background.counts, background.auxiliary);
        double minimum = data.atStrength(strength, background.parameters);
        noteDeeper(minimum, strength);
        return Math.sqrt(Math.max(0, 2 * minimum));
    }

    /** q-tilde of the data (equation 16): zero if the best strength exceeds this one; the best strength is not below 0. */
    public double statistic(double strength) {
        data.use(model.observed(), model.auxiliary());
        data.limitStrength(0, strength);
        double with = data.atStrength(strength, background.parameters);
        if (data.slope() <= 0) {
            return 0;
        }
        double[] near = data.parameters().clone();
        noteDeeper(with, strength);
        double best = Math.min(data.atBestStrength(background.parameters), data.atBestStrength(near));
        return Math.max(0, 2 * (with - Math.min(best, background.minimum)));
    }

    private void noteDeeper(double minimum, double strength) {
        hasDeeperMinimum |= data.atStrength(strength, model.initial()) < minimum - DEEPER;
    }

    /** Probability of the data without signal, from q0 (equations 12 and 52). */
    public Discovery discovery() {
        data.use(model.observed(), model.auxiliary());
        data.limitStrength(
                0, Math.max(1, model.parameters().get(model.strength()).upper()));
        double best = data.atBestStrength(model.initial());
        double bestStrength = data.parameters()[model.strength()];
        double other = data.atBestStrength(background.parameters);
        if (other < best) {
            best = other;
            bestStrength = data.parameters()[model.strength()];
        }
        double significance = Math.sqrt(Math.max(0, 2 * (background.minimum - best)));
        double expected = expectedSignificance();
        List<Double> band = new ArrayList<>(ClsValues.QUANTILES);
        for (int sigma = -2; sigma <= 2; sigma++) {
            band.add(tail(expected - sigma));
        }
        return new Discovery(
                tail(significance),
                significance,
                bestStrength,
                band,
                method(),
                Conventions.ofDiscovery(model),
                warnings());
    }

    /** Square root of q0 of data with signal at strength 1 and the parameters that fit best there. */
    private double expectedSignificance() {
        data.atStrength(1, model.initial());
        double[] counts = new double[model.bins()];
        double[] auxiliary = new double[model.parameters().size()];
        double[] signal = data.parameters().clone();
        asimov(model, signal, counts, auxiliary);
        data.use(counts, auxiliary);
        return Math.sqrt(2 * Math.min(data.atStrength(0, background.parameters), data.atStrength(0, signal)));
    }

    /** Probability above so many standard deviations. */
    private static double tail(double deviations) {
        return Erf.erfc(deviations / Math.sqrt(2)) / 2;
    }

    /** Ratio of two standard normal distribution functions; zero where both vanish. */
    private static double ratio(double numerator, double denominator) {
        double below = tail(-denominator);
        return below > 0 ? Math.min(1, tail(-numerator) / below) : 0;
    }

    @Override
    public BinnedModel model() {
        return model;
    }

    @Override
    public Method method() {
        return Method.ASYMPTOTIC;
    }

    @Override
    public Conventions conventions() {
        return Conventions.asymptotic(model);
    }

    @Override
    public List<String> warnings() {
        double[] without = model.initial();
        without[model.strength()] = 0;
        double[] rates = new double[model.bins()];
        new Evaluation(model).rates(without, rates);
        double expected = Arrays.stream(rates).sum();
        double observed = Arrays.stream(model.observed()).sum();
        List<String> warnings = new ArrayList<>();
        if (observed < FEW || expected < FEW) {
            warnings.add(
                    "asymptotic formulae are wrong below five events (%s observed, %s background expected): for comparison only, use exact or hybrid counting"
                            .formatted(plain(observed), Double.toString(expected)));
        }
        if (hasDeeperMinimum) {
            warnings.add(
                    "-ln L has several minima: this is the one that continues the background fit, there is a deeper one; histosys with up and down on the same side of nominal do that");
        }
        return warnings;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
