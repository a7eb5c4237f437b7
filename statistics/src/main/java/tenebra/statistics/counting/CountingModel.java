package tenebra.statistics.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tenebra.core.TenebraException;

/**
 * Independent channels, n_i ~ Poisson(s_i f_i(theta) + sum over backgrounds of b_ic f_ic(theta)), with unit Gaussian
 * nuisances theta; each factor f is the product of its {@link Effect}s. The same nuisance name means the same parameter
 * wherever it stands; a name used in one channel only belongs to that channel.
 */
public record CountingModel(List<Channel> channels) {
    public CountingModel {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw TenebraException.usage("STA-003", "counting model without channels; at least one is needed");
        }
        Names.refuseRepeated(
                "channel", "model", channels.stream().map(Channel::name).toList());
    }

    /** Names of all nuisances that change something, sorted. */
    public List<String> nuisances() {
        SortedSet<String> names = new TreeSet<>();
        for (Channel channel : channels) {
            Stream.concat(
                            channel.signalEffects().stream(),
                            channel.backgrounds().stream().flatMap(b -> b.effects().stream()))
                    .filter(effect -> effect.up() != 1 || effect.down() != 1)
                    .forEach(effect -> names.add(effect.nuisance()));
        }
        return List.copyOf(names);
    }

    /** The same model with other events seen, one number per channel. */
    public CountingModel withObserved(int... events) {
        if (events.length != channels.size()) {
            throw TenebraException.usage(
                    "STA-004",
                    "observed events do not fit the model: %d numbers for %d channels"
                            .formatted(events.length, channels.size()));
        }
        List<Channel> changed = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            changed.add(channels.get(i).withObserved(events[i]));
        }
        return new CountingModel(changed);
    }

    /** Expected background of all channels at theta = 0 [events]. */
    public double totalBackground() {
        return channels.stream().mapToDouble(Channel::background).sum();
    }

    /** Events seen in all channels. */
    public long totalObserved() {
        return channels.stream().mapToLong(Channel::observed).sum();
    }

    /** Refuses a signal that does not fit: one finite, not negative number of expected events per channel. */
    public void requireSignal(double[] signal) {
        if (signal.length != channels.size()) {
            throw TenebraException.usage(
                    "STA-004",
                    "signal does not fit the model: %d numbers for %d channels"
                            .formatted(signal.length, channels.size()));
        }
        for (int i = 0; i < signal.length; i++) {
            if (!(signal[i] >= 0 && signal[i] < Double.POSITIVE_INFINITY)) {
                throw TenebraException.usage(
                        "STA-005",
                        "signal out of range: %s events in channel %s; must be finite and not negative"
                                .formatted(signal[i], channels.get(i).name()));
            }
        }
    }
}
