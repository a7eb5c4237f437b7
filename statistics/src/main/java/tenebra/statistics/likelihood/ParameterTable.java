package tenebra.statistics.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.Measurement;
import tenebra.statistics.histfactory.Measurement.ParameterSettings;
import tenebra.statistics.histfactory.Modifier;
import tenebra.statistics.histfactory.Workspace.BinnedChannel;
import tenebra.statistics.histfactory.Workspace.Sample;
import tenebra.statistics.likelihood.ParameterGroup.Family;

/** All parameters of a measurement, in the order in which the channels name them. */
final class ParameterTable {
    /** Written by converters whether or not a modifier uses it. */
    private static final String LUMINOSITY = "lumi";

    private final Map<String, ParameterGroup> groups = new LinkedHashMap<>();
    private final Map<String, int[]> indices = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Double> auxiliary = new ArrayList<>();
    private final int strength;

    ParameterTable(List<BinnedChannel> channels, Measurement measurement) {
        for (BinnedChannel channel : channels) {
            for (Sample sample : channel.samples()) {
                sample.modifiers().forEach(modifier -> collect(channel, sample, modifier));
            }
        }
        String interest = measurement.parameterOfInterest();
        for (ParameterGroup group : groups.values()) {
            ParameterSettings settings = settings(measurement, group.name());
            int[] places = new int[group.widths().size()];
            Arrays.fill(places, -1);
            List<Parameter> made = group.parameters(settings, group.name().equals(interest));
            for (int k = 0; k < made.size(); k++) {
                int bin = group.members().get(k);
                places[bin] = parameters.size();
                parameters.add(made.get(k));
                auxiliary.add(group.auxiliary(settings, bin));
            }
            indices.put(group.name(), places);
        }
        requireKnown(measurement);
        strength = strength(measurement);
    }

    private void collect(BinnedChannel channel, Sample sample, Modifier modifier) {
        Family family = family(modifier);
        ParameterGroup known = groups.get(modifier.name());
        if (known != null && known.family() != family) {
            throw broken("modifier %s is a %s in one place and a %s in sample %s of channel %s"
                    .formatted(
                            modifier.name(),
                            known.family().modifiers(),
                            modifier.type(),
                            sample.name(),
                            channel.name()));
        }
        String owner = channel.name();
        boolean isRepeated = known != null
                && (family == Family.POISSON_BINS
                        || (family == Family.GAUSSIAN_BINS && !owner.equals(owners.get(modifier.name()))));
        if (isRepeated) {
            throw broken("%s %s stands in several places; there it would need another name: sample %s of channel %s"
                    .formatted(modifier.type(), modifier.name(), sample.name(), channel.name()));
        }
        int bins = channel.observed().size();
        if (known != null && family == Family.FREE_BINS && known.widths().size() != bins) {
            throw broken("shapefactor %s is shared by channels with different numbers of bins: %d and %d in channel %s"
                    .formatted(modifier.name(), known.widths().size(), bins, channel.name()));
        }
        if (known == null) {
            owners.put(modifier.name(), owner);
            groups.put(modifier.name(), new ParameterGroup(modifier.name(), family, widths(channel, sample, modifier)));
        }
    }

    private static Family family(Modifier modifier) {
        return switch (modifier) {
            case Modifier.NormFactor factor -> Family.FREE_FACTOR;
            case Modifier.Lumi lumi -> Family.LUMINOSITY;
            case Modifier.NormSys norm -> Family.UNIT_GAUSSIAN;
            case Modifier.HistoSys histo -> Family.UNIT_GAUSSIAN;
            case Modifier.ShapeFactor factor -> Family.FREE_BINS;
            case Modifier.ShapeSys shape -> Family.POISSON_BINS;
            case Modifier.StatError statistical -> Family.GAUSSIAN_BINS;
        };
    }

    private static List<Double> widths(BinnedChannel channel, Sample sample, Modifier modifier) {
        int bins = channel.observed().size();
        return switch (modifier) {
            case Modifier.StatError statistical -> statisticalErrors(channel, statistical.name());
            case Modifier.ShapeSys shape -> {
                List<Double> taus = new ArrayList<>();
                for (int bin = 0; bin < bins; bin++) {
                    double events = sample.data().get(bin);
                    double error = shape.errors().get(bin);
                    taus.add(events > 0 && error > 0 ? (events / error) * (events / error) : 0.0);
                }
                yield taus;
            }
            case Modifier.ShapeFactor factor -> Collections.nCopies(bins, 0.0);
            default -> List.of(0.0);
        };
    }

    /** Relative errors of all samples of a channel together that carry this modifier: squares add. */
    private static List<Double> statisticalErrors(BinnedChannel channel, String name) {
        List<Double> result = new ArrayList<>();
        for (int bin = 0; bin < channel.observed().size(); bin++) {
            double squares = 0;
            double events = 0;
            for (Sample sample : channel.samples()) {
                for (Modifier modifier : sample.modifiers()) {
                    if (modifier instanceof Modifier.StatError error
                            && error.name().equals(name)) {
                        double expected = sample.data().get(bin);
                        double width = expected > 0 ? error.errors().get(bin) : 0;
                        squares += width * width;
                        events += expected;
                    }
                }
            }
            result.add(events > 0 ? Math.sqrt(squares) / events : 0);
        }
        return result;
    }

    private static ParameterSettings settings(Measurement measurement, String name) {
        return measurement.parameters().stream()
                .filter(settings -> settings.name().equals(name))
                .findFirst()
                .orElseGet(() -> new ParameterSettings(
                        name, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty()));
    }

    private void requireKnown(Measurement measurement) {
        for (ParameterSettings settings : measurement.parameters()) {
            if (!groups.containsKey(settings.name()) && !settings.name().equals(LUMINOSITY)) {
                throw broken("measurement %s sets a parameter that no modifier has: %s"
                        .formatted(measurement.name(), settings.name()));
            }
        }
    }

    private int strength(Measurement measurement) {
        String interest = measurement.parameterOfInterest();
        ParameterGroup group = groups.get(interest);
        if (group == null || group.family() != Family.FREE_FACTOR) {
            throw broken(
                    "parameter of interest \"%s\" of measurement %s: no sample has a normfactor of that name; a workspace of background alone needs a patch"
                            .formatted(interest, measurement.name()));
        }
        return index(interest, 0);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    double[] auxiliary() {
        return auxiliary.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Index of the parameter of interest. */
    int strength() {
        return strength;
    }

    /** Index of a parameter, or -1 if the bin has none. */
    int index(String modifier, int bin) {
        return Objects.requireNonNull(indices.get(modifier))[bin];
    }

    private static TenebraException broken(String what) {
        return TenebraException.data("STA-025", what);
    }
}
