package tenebra.statistics.likelihood;

import java.util.ArrayList;
import java.util.List;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.likelihood.BinnedModel.BinRange;
import tenebra.statistics.likelihood.BinnedModel.Data;
import tenebra.statistics.likelihood.BinnedModel.Names;
import tenebra.statistics.likelihood.Layout.Kind;
import tenebra.statistics.likelihood.Layout.Slot;
import tenebra.statistics.likelihood.Layout.Term;

/**
 * Counting models as binned models: one bin for each channel, in the order of the model. The strength "mu" comes first, then
 * the nuisances, unit Gaussian without bounds; the auxiliary measurements are 0.
 */
public final class CountingModels {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final List<String> nuisances;
    private final Interpolation interpolation;
    private final List<List<Slot>> slots = new ArrayList<>();
    private final List<List<Term>> terms = new ArrayList<>();
    private final List<Double> nominal = new ArrayList<>();

    private CountingModels(CountingModel model, Interpolation interpolation) {
        nuisances = model.nuisances();
        this.interpolation = interpolation;
    }

    /** The model with signal events of each channel at strength 1; strengths are not negative. */
    public static BinnedModel of(CountingModel model, double[] signal, Interpolation interpolation) {
        model.requireSignal(signal);
        return new CountingModels(model, interpolation).compile(model, signal);
    }

    /** The same model, made by {@link #of}, with other signal events. */
    public static BinnedModel withSignal(BinnedModel model, double[] signal) {
        return model.withFirstSample(signal);
    }

    private BinnedModel compile(CountingModel model, double[] signal) {
        List<BinRange> ranges = new ArrayList<>();
        double[] observed = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            Channel channel = model.channels().get(i);
            ranges.add(new BinRange(channel.name(), i, 1));
            observed[i] = channel.observed();
            List<Term> bin = new ArrayList<>();
            List<Slot> scaling = new ArrayList<>(List.of(new Slot(Kind.FACTOR, 0, 0, 0)));
            scaling.addAll(effects(channel.signalEffects()));
            add(bin, signal[i], scaling);
            for (Background background : channel.backgrounds()) {
                add(bin, background.expected(), effects(background.effects()));
            }
            terms.add(bin);
        }
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("mu", 1, 0, INFINITE, new Constraint.None(), false));
        for (String name : nuisances) {
            parameters.add(new Parameter(name, 0, -INFINITE, INFINITE, new Constraint.Gaussian(1), false));
        }
        return new BinnedModel(
                new Names(parameters, 0, ranges, interpolation),
                new Layout(parameters.size(), slots, terms, interpolation),
                nominal.stream().mapToDouble(Double::doubleValue).toArray(),
                new Data(observed, new double[parameters.size()]));
    }

    private void add(List<Term> bin, double expected, List<Slot> factors) {
        bin.add(new Term(slots.size(), List.of(), List.of()));
        slots.add(factors);
        nominal.add(expected);
    }

    private List<Slot> effects(List<Effect> effects) {
        Kind kind = interpolation == Interpolation.SMOOTH ? Kind.POLYNOMIAL : Kind.EXPONENTIAL;
        List<Slot> result = new ArrayList<>();
        for (Effect effect : effects) {
            int j = nuisances.indexOf(effect.nuisance());
            if (j >= 0) {
                result.add(new Slot(kind, j + 1, StrictMath.log(effect.up()), StrictMath.log(effect.down())));
            }
        }
        return result;
    }
}
