package tenebra.statistics.cls;

import java.util.List;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;

/** {@link AsymptoticTest} of any signal in a counting model: each signal is a model of its own, tested at strength 1. */
final class AsymptoticCls implements ClsCalculator {
    private final CountingModel model;
    private final AsymptoticTest test;

    AsymptoticCls(CountingModel model) {
        this.model = model;
        double[] none = new double[model.channels().size()];
        test = new AsymptoticTest(CountingModels.of(model, none, Interpolation.PIECEWISE));
    }

    @Override
    public ClsValues cls(double[] signal) {
        model.requireSignal(signal);
        return test.withSignal(signal).cls(1);
    }

    @Override
    public double observed(double[] signal) {
        model.requireSignal(signal);
        return test.withSignal(signal).observed(1);
    }

    @Override
    public ClsCalculator withObserved(int... events) {
        return new AsymptoticCls(model.withObserved(events));
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
    public Conventions conventions() {
        return test.conventions();
    }

    @Override
    public List<String> warnings() {
        return test.warnings();
    }
}
