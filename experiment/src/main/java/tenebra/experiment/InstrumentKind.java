package tenebra.experiment;

import java.util.Arrays;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;

/** What an instrument is for. */
public enum InstrumentKind {
    /** Tells that a particle passed. */
    COUNTER("counter"),
    /** Tells where it passed. */
    TRACKER("tracker"),
    /** Sees the synchrotron light that electrons leave in magnets. */
    SYNCHROTRON_TAG("synchrotron-tag"),
    /** Measures the energy that it leaves. */
    CALORIMETER("calorimeter");

    private final String word;

    InstrumentKind(String word) {
        this.word = word;
    }

    /** Its name, as in files. */
    public String word() {
        return word;
    }

    /** The kind of that name. */
    public static InstrumentKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-004",
                        "unknown instrument '%s'; allowed: %s"
                                .formatted(
                                        word,
                                        Arrays.stream(values())
                                                .map(InstrumentKind::word)
                                                .collect(Collectors.joining(", ")))));
    }
}
