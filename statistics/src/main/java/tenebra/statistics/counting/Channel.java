package tenebra.statistics.counting;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * One counting experiment: events seen, backgrounds that add up, and what uncertainties do to its signal. The nominal
 * signal itself is not part of the channel: it is what a limit is set on.
 */
public record Channel(String name, int observed, List<Background> backgrounds, List<Effect> signalEffects) {
    public Channel {
        if (name.isBlank()) {
            throw TenebraException.usage("STA-001", "channel without a name");
        }
        Check.inRange("observed events of channel " + name, observed, 0, 1_000_000, "events");
        backgrounds = List.copyOf(backgrounds);
        signalEffects = List.copyOf(signalEffects);
        Names.refuseRepeated(
                "background",
                "channel " + name,
                backgrounds.stream().map(Background::name).toList());
        Names.refuseRepeated(
                "nuisance",
                "signal of channel " + name,
                signalEffects.stream().map(Effect::nuisance).toList());
    }

    /** A channel with one background called "background" that is known exactly, and no uncertainty on the signal. */
    public static Channel known(String name, int observed, double background) {
        return new Channel(name, observed, List.of(new Background("background", background, List.of())), List.of());
    }

    /** Expected background at theta = 0 [events]. */
    public double background() {
        return backgrounds.stream().mapToDouble(Background::expected).sum();
    }

    /** The same channel with other events seen. */
    public Channel withObserved(int events) {
        return new Channel(name, events, backgrounds, signalEffects);
    }
}
