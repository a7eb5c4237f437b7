package tenebra.darksector.relic.annihilation;

import tenebra.core.Choice;
import tenebra.core.TenebraException;

/** What stands for the width in the denominator of a resonance. */
public enum WidthScheme {
    /** M Γ(M), the same at all energies. */
    FIXED("fixed"),
    /** √s Γ(√s) of all decays that are open at that energy. */
    RUNNING("running");

    private final String symbol;

    WidthScheme(String symbol) {
        this.symbol = symbol;
    }

    /** Name on the command line. */
    public String symbol() {
        return symbol;
    }

    /** The scheme of that name. */
    public static WidthScheme of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                WidthScheme::symbol,
                allowed -> TenebraException.usage(
                        "PHY-080", "unknown width of a resonance '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
