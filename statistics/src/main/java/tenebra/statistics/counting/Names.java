package tenebra.statistics.counting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenebra.core.TenebraException;

/** Names that must differ. */
final class Names {
    private Names() {}

    static void refuseRepeated(String what, String place, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw TenebraException.usage("STA-002", "%s given twice: %s in %s".formatted(what, name, place));
            }
        }
    }
}
