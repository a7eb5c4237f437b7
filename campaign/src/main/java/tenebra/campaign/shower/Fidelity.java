package tenebra.campaign.shower;

import tenebra.core.Choice;
import tenebra.core.TenebraException;

/** How a shower is made. */
public enum Fidelity {
    /** Every particle is followed to its cutoff. */
    FULL("full"),
    /** From distributions that full showers gave. */
    FAST("fast");

    private final String symbol;

    Fidelity(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** The fidelity of that name. */
    public static Fidelity of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                Fidelity::symbol,
                allowed -> TenebraException.usage(
                        "CFG-004", "unknown fidelity '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
