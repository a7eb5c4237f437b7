package tenebra.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.histfactory.Measurement.ParameterSettings;
import tenebra.statistics.histfactory.Modifier.NormFactor;
import tenebra.statistics.histfactory.Modifier.NormSys;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;

/**
 * Counting models to workspaces and back. Every bin becomes a counting channel (named channel[bin] if there are several);
 * samples scaled by the parameter of interest are signal, all others background.
 */
public final class WorkspaceConversion {
    private static final String STRENGTH = "mu";
    private static final String SIGNAL = "signal";

    /** Least background that is written: other programs take the logarithm of what is expected without signal. */
    private static final double LEAST_BACKGROUND = 1e-9;

    private WorkspaceConversion() {}

    /** The counting experiment that a workspace describes; fails with STA-022 or STA-023 (data) where it is more than that. */
    public static CountingExperiment toCounting(Workspace workspace) {
        Measurement measurement = workspace.measurements().getFirst();
        measurement.parameters().forEach(WorkspaceConversion::requireUsual);
        String strength = measurement.parameterOfInterest();
        List<Channel> channels = new ArrayList<>();
        List<Double> signal = new ArrayList<>();
        for (BinnedChannel channel : workspace.channels()) {
            for (int bin = 0; bin < channel.observed().size(); bin++) {
                signal.add(addBin(channels, channel, bin, strength));
            }
        }
        if (signal.stream().noneMatch(events -> events > 0)) {
            throw unfit("no signal: no sample with expected events has the normfactor %s".formatted(strength));
        }
        try {
            return new CountingExperiment(new CountingModel(channels), signal);
        } catch (TenebraException usage) {
            throw unfit(String.valueOf(usage.getMessage()));
        }
    }

    /** Adds the channel of one bin and returns its signal. */
    private static double addBin(List<Channel> channels, BinnedChannel channel, int bin, String strength) {
        List<Background> backgrounds = new ArrayList<>();
        List<Effect> signalEffects = List.of();
        boolean hasSignal = false;
        double signal = 0;
        for (Sample sample : channel.samples()) {
            String place = "sample %s of channel %s".formatted(sample.name(), channel.name());
            List<Effect> effects = effects(sample, place);
            double expected = sample.data().get(bin);
            if (!isSignal(sample, place, strength)) {
                backgrounds.add(background(sample.name(), expected, effects, place));
                continue;
            }
            if (hasSignal && !signalEffects.equals(effects)) {
                throw unfit("signal samples with different normsys in one channel are not in this version: " + place);
            }
            hasSignal = true;
            signalEffects = effects;
            signal += expected;
        }
        String name = channel.observed().size() == 1 ? channel.name() : "%s[%d]".formatted(channel.name(), bin);
        double observed = channel.observed().get(bin);
        if (observed != Math.rint(observed) || observed > 1_000_000) {
            throw unfit("observed events must be whole and at most 1000000: %s in %s".formatted(observed, name));
        }
        channels.add(channel(name, (int) observed, backgrounds, signalEffects));
        return signal;
    }

    private static Background background(String name, double expected, List<Effect> effects, String place) {
        try {
            return new Background(name, expected, effects);
        } catch (TenebraException usage) {
            throw unfit(usage.getMessage() + "; at " + place);
        }
    }

    private static Channel channel(String name, int observed, List<Background> backgrounds, List<Effect> effects) {
        try {
            return new Channel(name, observed, backgrounds, effects);
        } catch (TenebraException usage) {
            throw unfit(String.valueOf(usage.getMessage()));
        }
    }

    private static List<Effect> effects(Sample sample, String place) {
        List<Effect> effects = new ArrayList<>();
        for (Modifier modifier : sample.modifiers()) {
            switch (modifier) {
                case NormSys norm -> effects.add(new Effect(norm.name(), norm.high(), norm.low()));
                case NormFactor factor -> {}
                default ->
                    throw beyondCounting(
                            "modifier %s of type %s; at %s".formatted(modifier.name(), modifier.type(), place));
            }
        }
        return effects;
    }

    private static boolean isSignal(Sample sample, String place, String strength) {
        boolean signal = false;
        for (Modifier modifier : sample.modifiers()) {
            if (modifier instanceof NormFactor factor) {
                if (!factor.name().equals(strength)) {
                    throw beyondCounting("normfactor %s: only the parameter of interest %s may float; at %s"
                            .formatted(factor.name(), strength, place));
                }
                signal = true;
            }
        }
        return signal;
    }

    private static void requireUsual(ParameterSettings parameter) {
        boolean moved = parameter.auxdata().stream().anyMatch(value -> value != 0);
        boolean scaled = parameter.sigmas().stream().anyMatch(value -> value != 1);
        if (parameter.fixed().orElse(false) || moved || scaled) {
            throw beyondCounting("parameter %s is fixed or has a constraint other than the unit Gaussian"
                    .formatted(parameter.name()));
        }
    }

    private static TenebraException beyondCounting(String what) {
        return TenebraException.data(
                "STA-022", "more than a counting experiment, use the asymptotic method or toys: " + what);
    }

    /**
     * The workspace of a counting model with signal events at strength 1: one bin per channel, measurement "measurement" of
     * "mu". Backgrounds of zero are written as 1e-9.
     */
    public static Workspace fromCounting(CountingModel model, double[] signal) {
        model.requireSignal(signal);
        if (model.nuisances().contains(STRENGTH)) {
            throw TenebraException.usage("STA-023", "a nuisance may not be called mu: that is the signal strength");
        }
        List<BinnedChannel> channels = new ArrayList<>();
        for (int i = 0; i < signal.length; i++) {
            Channel channel = model.channels().get(i);
            List<Sample> samples = new ArrayList<>();
            List<Modifier> scaling = new ArrayList<>(List.of(new NormFactor(STRENGTH)));
            scaling.addAll(modifiers(channel.signalEffects()));
            samples.add(new Sample(SIGNAL, List.of(signal[i]), scaling));
            for (Background part : channel.backgrounds()) {
                double expected = Math.max(part.expected(), LEAST_BACKGROUND);
                samples.add(new Sample(part.name(), List.of(expected), modifiers(part.effects())));
            }
            if (channel.backgrounds().isEmpty()) {
                samples.add(new Sample("background", List.of(LEAST_BACKGROUND), List.of()));
            }
            channels.add(new BinnedChannel(channel.name(), List.of((double) channel.observed()), samples));
        }
        return new Workspace(channels, List.of(new Measurement("measurement", STRENGTH)));
    }

    private static List<Modifier> modifiers(List<Effect> effects) {
        List<Modifier> result = new ArrayList<>();
        effects.forEach(effect -> result.add(new NormSys(effect.nuisance(), effect.up(), effect.down())));
        return result;
    }

    private static TenebraException unfit(String what) {
        return TenebraException.data("STA-023", what);
    }
}
