package tenebra.statistics.counting;

import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/** One source of background in one channel: expected events at theta = 0 and what its uncertainties do to them. */
public record Background(String name, double expected, List<Effect> effects) {
    public Background {
        if (name.isBlank()) {
            throw TenebraException.usage("STA-001", "background without a name");
        }
        Check.inRange("expected events of background " + name, expected, 0, 1e6, "events");
        effects = List.copyOf(effects);
        Names.refuseRepeated(
                "nuisance",
                "background " + name,
                effects.stream().map(Effect::nuisance).toList());
    }
}
