package tenebra.darksector;

import tenebra.core.Choice;
import tenebra.core.TenebraException;

/**
 * What dark matter is. Normalisations are conventions of this program, stated here, other papers may differ. Couplings g_D to a mediator are normalised so that g_D is the coupling of the field: Dirac
 * g_D X χ̄Γχ, Majorana (g_D/2) X χ̄Γχ (to a vector always axial), complex scalar i g_D V(χ*∂χ − χ∂χ*), and to a scalar of
 * mass M g_D M φ χ*χ.
 */
public enum DarkMatter {
    DIRAC("dirac"),
    MAJORANA("majorana"),
    COMPLEX_SCALAR("complex-scalar");

    private final String symbol;

    DarkMatter(String symbol) {
        this.symbol = symbol;
    }

    /** Name on the command line and in files. */
    public String symbol() {
        return symbol;
    }

    /** The kind of that name. */
    public static DarkMatter of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                DarkMatter::symbol,
                allowed -> TenebraException.usage(
                        "PHY-006", "unknown dark matter '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
