package tenebra.statistics.histfactory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/** A HistFactory workspace of pyhf (schema 1.0.0): channels of bins, samples, modifiers, and measurements of it. */
public record Workspace(List<BinnedChannel> channels, List<Measurement> measurements) {
    /** Observed counts in bins and the samples that make them up, all with the same number of bins. */
    public record BinnedChannel(String name, List<Double> observed, List<Sample> samples) {
        public BinnedChannel {
            observed = List.copyOf(observed);
            samples = List.copyOf(samples);
            if (samples.isEmpty() || observed.isEmpty()) {
                throw broken("channel without samples or without bins: " + name);
            }
            for (double count : observed) {
                Check.notNegative("observed events of channel " + name, count, "events");
            }
            Set<String> seen = new HashSet<>();
            for (Sample sample : samples) {
                if (!seen.add(sample.name())) {
                    throw broken("sample given twice: %s in channel %s".formatted(sample.name(), name));
                }
                if (sample.data().size() != observed.size()) {
                    throw broken("bins differ: %d in sample %s, %d observed in channel %s"
                            .formatted(sample.data().size(), sample.name(), observed.size(), name));
                }
            }
        }
    }

    /** Expected events per bin from one source, and what changes them. */
    public record Sample(String name, List<Double> data, List<Modifier> modifiers) {
        public Sample {
            data = List.copyOf(data);
            modifiers = List.copyOf(modifiers);
            for (double events : data) {
                if (!Double.isFinite(events)) {
                    throw broken("expected events of sample %s must be finite: %s".formatted(name, events));
                }
            }
            Set<String> seen = new HashSet<>();
            for (Modifier modifier : modifiers) {
                if (!seen.add(modifier.type() + " " + modifier.name())) {
                    throw broken("modifier given twice: %s %s in sample %s"
                            .formatted(modifier.type(), modifier.name(), name));
                }
                if (modifier.bins() != 0 && modifier.bins() != data.size()) {
                    throw broken("bins differ: %s %s does not have the %d bins of sample %s"
                            .formatted(modifier.type(), modifier.name(), data.size(), name));
                }
            }
        }
    }

    public Workspace {
        channels = List.copyOf(channels);
        measurements = List.copyOf(measurements);
        if (channels.isEmpty() || measurements.isEmpty()) {
            throw broken("workspace without channels or without measurements");
        }
        refuseRepeated("channel", channels.stream().map(BinnedChannel::name).toList());
        refuseRepeated(
                "measurement", measurements.stream().map(Measurement::name).toList());
    }

    private static void refuseRepeated(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw broken("%s given twice: %s".formatted(what, name));
            }
        }
    }

    /** The same workspace with one of its measurements alone. */
    public Workspace withMeasurement(String name) {
        List<Measurement> chosen = measurements.stream()
                .filter(measurement -> measurement.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw TenebraException.usage(
                    "STA-024",
                    "no measurement %s in the workspace; there are %s"
                            .formatted(
                                    name,
                                    measurements.stream().map(Measurement::name).collect(Collectors.joining(", "))));
        }
        return new Workspace(channels, chosen);
    }

    private static TenebraException broken(String what) {
        return TenebraException.usage("STA-021", what);
    }
}
