package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.toys.Hypothesis;
import tenebra.statistics.toys.ToyPoint;
import tenebra.statistics.toys.ToyRunner;
import tenebra.statistics.toys.ToySample;
import tenebra.statistics.toys.ToySettings;
import tenebra.statistics.toys.ToySource;

/**
 * CLs from hybrid toys of a counting model, for any signal. The same toy numbers serve every signal, so that CLs has the same
 * fluctuation at neighbouring ones and can be followed along a coupling.
 */
public final class ToyCounting implements ClsCalculator {
    private static final int TOYS = 40_000;

    private final CountingModel model;
    private final CountingToys toys;
    private final ToySettings settings;
    private final List<String> reasons;

    ToyCounting(CountingModel model, ToySettings settings, List<String> reasons) {
        this.model = model;
        this.settings = settings;
        this.reasons = List.copyOf(reasons);
        toys = new CountingToys(model);
    }

    /** Toys where averaged sums were refused as too long; other refusals stand. */
    static ToyCounting insteadOf(CountingModel model, Method refused, TenebraException refusal) {
        boolean isTooLong = refusal.code().equals("STA-010") || refusal.code().equals("STA-011");
        if (refused != Method.HYBRID_AVERAGED || !isTooLong) {
            throw refusal;
        }
        return new ToyCounting(
                model,
                ToySettings.STANDARD,
                List.of("hybrid toys in place of sums over all outcomes: " + refusal.getMessage()));
    }

    /** The experiment at strengths mu of a signal mu w_i. */
    public ToySource source(double[] weights) {
        double[] kept = weights.clone();
        model.requireSignal(kept);
        return strength -> {
            double[] signal = new double[kept.length];
            for (int i = 0; i < signal.length; i++) {
                signal[i] = strength * kept[i];
            }
            return toys.at(signal);
        };
    }

    @Override
    public ClsValues cls(double[] signal) {
        model.requireSignal(signal);
        if (Evidence.isBlind(signal)) {
            return ClsValues.WITHOUT_SIGNAL;
        }
        ToySample sample = sample(toys.at(signal));
        List<Double> expected = new ArrayList<>();
        double last = 0;
        for (int k = 0; k < ClsValues.QUANTILES; k++) {
            last = Math.max(last, sample.expected().get(k).value());
            expected.add(last);
        }
        return new ClsValues(sample.observed().value(), expected);
    }

    private ToySample sample(ToyPoint point) {
        try (ToyRunner runner = new ToyRunner(settings.seed(), settings.threads())) {
            return ToySample.of(
                    1,
                    point.observed(),
                    runner.statistics(point, Hypothesis.SIGNAL_AND_BACKGROUND, 0, number()),
                    runner.statistics(point, Hypothesis.BACKGROUND, 0, number()));
        }
    }

    @Override
    public double observed(double[] signal) {
        return cls(signal).observed();
    }

    @Override
    public ToyCounting withObserved(int... events) {
        return new ToyCounting(model.withObserved(events), settings, reasons);
    }

    @Override
    public CountingModel model() {
        return model;
    }

    @Override
    public Method method() {
        return Method.TOYS;
    }

    @Override
    public Conventions conventions() {
        return Conventions.HYBRID_TOYS;
    }

    @Override
    public List<String> warnings() {
        List<String> all = new ArrayList<>(reasons);
        all.add(
                "CLs at each signal from %d hybrid toys of each hypothesis, seed %d: at CLs = 0.1 an error of %.1f %% and more"
                        .formatted(number(), settings.seed(), 300 / Math.sqrt(number())));
        return all;
    }

    private int number() {
        return settings.isAdaptive() ? TOYS : settings.toys();
    }

    /** Why toys are used where they were not asked for; empty if they were. */
    public List<String> reasons() {
        return reasons;
    }

    @Override
    public double resolution() {
        return 1e-3;
    }

    public ToySettings settings() {
        return settings;
    }
}
