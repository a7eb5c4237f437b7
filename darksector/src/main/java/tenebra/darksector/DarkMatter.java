package tenebra.darksector;

import tenebra.core.Choice;
import tenebra.core.TenebraException;

/**
 * What dark matter is. Normalisations are conventions of this program, stated here, other papers may differ. Couplings g_D to a mediator are normalised so that g_D is the coupling of the field: Dirac
 * g_D X χ̄Γχ, Majorana (g_D/2) X χ̄Γχ (to a vector always axial), complex scalar i g_D V(χ*∂χ − χ∂χ*), and to a scalar of
 * mass M g_D M φ χ*χ. To a mediator of spin 2 all couple by their energy-momentum tensor, real scalars and real vectors to nothing
 * else.
 */
public enum DarkMatter {
    DIRAC("dirac", 2, false),
    MAJORANA("majorana", 2, true),
    COMPLEX_SCALAR("complex-scalar", 1, false),
    REAL_SCALAR("real-scalar", 1, true),
    REAL_VECTOR("real-vector", 3, true);

    private final String symbol;
    private final int states;
    private final boolean ownAntiparticle;

    DarkMatter(String symbol, int states, boolean ownAntiparticle) {
        this.symbol = symbol;
        this.states = states;
        this.ownAntiparticle = ownAntiparticle;
    }

    /** Name on the command line and in files. */
    public String symbol() {
        return symbol;
    }

    /** Internal states of one particle, its antiparticle not counted. */
    public int states() {
        return states;
    }

    /** Whether a pair of them is a pair of identical particles. */
    public boolean isOwnAntiparticle() {
        return ownAntiparticle;
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
