package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;

/**
 * CLs by enumeration. Outcomes are ordered by t = sum of n_i ln(1 + s_i/b_i) at nominal rates (Neyman-Pearson; a channel
 * without background is taken as the limit b -> 0, so an event there outweighs everything), p = P(t <= t observed), and
 * every probability is averaged over the nuisances by quadrature, accurate to 1e-6 for relative uncertainties up to 0.5.
 */
final class LatticeCls implements ClsCalculator {
    /** Standard normal distribution function at -2, -1, 0, 1, 2. */
    private static final double[] QUANTILE = {
        0.022750131948179195, 0.15865525393145705, 0.5, 0.8413447460685429, 0.9772498680518208
    };

    private static final double ROUNDING = 1e-12;

    private final CountingModel model;
    private final Method method;
    private final Rates rates;
    private final NuisanceGrid shared;
    private final ChannelRates[] channels;
    private final OutcomeLattice lattice;
    private final double core;
    private final int[] observed;

    private LatticeCls(CountingModel model, Method method, Rates rates) {
        this.model = model;
        this.method = method;
        this.rates = rates;
        shared = NuisanceGrid.shared(rates);
        channels = IntStream.range(0, rates.channels)
                .mapToObj(i -> new ChannelRates(rates, i, shared))
                .toArray(ChannelRates[]::new);
        lattice = new OutcomeLattice(channels, shared.weights);
        observed = rates.observed;
        core = lattice.thresholdOfShare(QUANTILE[QUANTILE.length - 1] + 1e-6);
    }

    private LatticeCls(LatticeCls other, CountingModel model) {
        this.model = model;
        method = other.method;
        rates = other.rates;
        shared = other.shared;
        channels = other.channels;
        lattice = other.lattice;
        core = other.core;
        observed = model.channels().stream().mapToInt(Channel::observed).toArray();
    }

    @Override
    public LatticeCls withObserved(int... events) {
        return new LatticeCls(this, model.withObserved(events));
    }

    static LatticeCls exact(CountingModel model) {
        return new LatticeCls(model, Method.EXACT_COUNTING, Rates.nominal(model));
    }

    static LatticeCls averaged(CountingModel model) {
        return new LatticeCls(model, Method.HYBRID_AVERAGED, Rates.of(ProportionalNuisances.merged(model)));
    }

    @Override
    public ClsValues cls(double[] signal) {
        double[] evidence = evidence(signal);
        if (Evidence.isBlind(evidence)) {
            return ClsValues.WITHOUT_SIGNAL;
        }
        return new ClsValues(observed(signal, evidence), expected(signal, evidence));
    }

    @Override
    public double observed(double[] signal) {
        double[] evidence = evidence(signal);
        return Evidence.isBlind(evidence) ? 1 : observed(signal, evidence);
    }

    /** What one event of each channel adds to t. */
    private double[] evidence(double[] signal) {
        model.requireSignal(signal);
        return Evidence.of(signal, rates.totalBackground);
    }

    private double observed(double[] signal, double[] evidence) {
        BelowObserved sums = new BelowObserved(channels, shared.weights, signal, evidence, observed);
        double background = sums.background();
        if (!(background > 0)) {
            throw TenebraException.resource(
                    "STA-012",
                    "observed events so far below the background that their probability vanishes: %d seen, %s expected; use the asymptotic method"
                            .formatted(model.totalObserved(), model.totalBackground()));
        }
        return Math.min(1, sums.signalAndBackground() / background);
    }

    /** Ranks the likely outcomes by t and reads CLs where the background probability passes each quantile. */
    private List<Double> expected(double[] signal, double[] evidence) {
        double[] t = new double[lattice.size()];
        double bound = 0;
        for (int k = 0; k < t.length; k++) {
            for (int i = 0; i < evidence.length; i++) {
                t[k] += lattice.count(k, i) * evidence[i];
            }
            if (lattice.probability(k) >= core) {
                bound = Math.max(bound, t[k]);
            }
        }
        Levels levels = new Levels(t, bound);
        double[][][] tables = tables(signal, t, levels);
        double[] background = new double[levels.size()];
        double[] both = new double[levels.size()];
        for (int k = 0; k < t.length; k++) {
            if (levels.contains(t[k])) {
                int level = levels.indexOf(t[k]);
                background[level] += lattice.probability(k);
                both[level] += probability(k, tables);
            }
        }
        return atQuantiles(background, both);
    }

    /** Probabilities for signal and background, up to the largest count that a listed outcome has. */
    private double[][][] tables(double[] signal, double[] t, Levels levels) {
        int[] top = new int[channels.length];
        for (int k = 0; k < t.length; k++) {
            if (levels.contains(t[k])) {
                for (int i = 0; i < top.length; i++) {
                    top[i] = Math.max(top[i], lattice.count(k, i));
                }
            }
        }
        double[][][] tables = new double[channels.length][][];
        for (int i = 0; i < top.length; i++) {
            tables[i] = channels[i].probabilities(signal[i], top[i]);
        }
        return tables;
    }

    private double probability(int outcome, double[][][] tables) {
        double sum = 0;
        for (int o = 0; o < shared.weights.length; o++) {
            double product = shared.weights[o];
            for (int i = 0; i < tables.length; i++) {
                product *= tables[i][lattice.count(outcome, i)][o];
            }
            sum += product;
        }
        return sum;
    }

    private static List<Double> atQuantiles(double[] background, double[] both) {
        List<Double> values = new ArrayList<>(QUANTILE.length);
        double sumBackground = 0;
        double sumBoth = 0;
        double last = 0;
        for (int level = 0; level < background.length; level++) {
            sumBackground += background[level];
            sumBoth += both[level];
            while (values.size() < QUANTILE.length && sumBackground >= QUANTILE[values.size()] - ROUNDING) {
                last = Math.max(last, Math.min(1, sumBoth / sumBackground)); // averaging may disturb the order a little
                values.add(last);
            }
        }
        if (values.size() < QUANTILE.length) {
            throw new IllegalStateException("outcomes cover only " + sumBackground);
        }
        return values;
    }

    @Override
    public CountingModel model() {
        return model;
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public List<String> warnings() {
        if (method == Method.EXACT_COUNTING && !model.nuisances().isEmpty()) {
            return List.of("exact counting takes rates as known: %d nuisance parameters were left out"
                    .formatted(model.nuisances().size()));
        }
        return List.of();
    }
}
