package tenebra.statistics.histfactory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * A HistFactory workspace of pyhf (schema 1.0.0) with the modifiers that this version knows: the strength of the signal
 * and correlated normalisation uncertainties. The first measurement is the one that counts, as in pyhf.
 */
public record Workspace(List<BinnedChannel> channels, List<Measurement> measurements) {
    /** Observed counts in bins and the samples that make them up, all with the same number of bins. */
    public record BinnedChannel(String name, List<Double> observed, List<Sample> samples) {
        public BinnedChannel {
            observed = List.copyOf(observed);
            samples = List.copyOf(samples);
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
            if (samples.isEmpty() || observed.isEmpty()) {
                throw broken("channel without samples or without bins: " + name);
            }
            for (double count : observed) {
                Check.notNegative("observed events of channel " + name, count, "events");
            }
        }
    }

    /** Expected events per bin from one source, and what scales them. */
    public record Sample(String name, List<Double> data, List<Modifier> modifiers) {
        public Sample {
            data = List.copyOf(data);
            modifiers = List.copyOf(modifiers);
            for (double events : data) {
                Check.notNegative("expected events of sample " + name, events, "events");
            }
        }
    }

    /** Something that scales a sample. The same name means the same parameter everywhere. */
    public sealed interface Modifier {
        String name();
    }

    /** A free factor. */
    public record NormFactor(String name) implements Modifier {}

    /** Factor high^theta for theta >= 0 and low^(-theta) below (interpolation "code1"), theta unit Gaussian. */
    public record NormSys(String name, double high, double low) implements Modifier {
        public NormSys {
            Check.inRange("hi of normsys " + name, high, 1e-3, 1e3, "");
            Check.inRange("lo of normsys " + name, low, 1e-3, 1e3, "");
        }
    }

    /** Name of an analysis of the workspace and the factor that it measures. */
    public record Measurement(String name, String parameterOfInterest) {}

    public Workspace {
        channels = List.copyOf(channels);
        measurements = List.copyOf(measurements);
        if (channels.isEmpty() || measurements.isEmpty()) {
            throw broken("workspace without channels or without measurements");
        }
        Set<String> seen = new HashSet<>();
        for (BinnedChannel channel : channels) {
            if (!seen.add(channel.name())) {
                throw broken("channel given twice: " + channel.name());
            }
        }
    }

    private static TenebraException broken(String what) {
        return TenebraException.usage("STA-021", what);
    }
}
