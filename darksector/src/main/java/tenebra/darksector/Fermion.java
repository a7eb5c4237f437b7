package tenebra.darksector;

import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.core.Units;
import tenebra.matter.Constants;

/**
 * Fermions that a mediator may couple to. Masses: Particle Data Group; quarks in the MS-bar scheme (u, d, s at 2 GeV, c and b
 * at their own mass), neutrinos massless.
 */
public enum Fermion {
    ELECTRON("e", Constants.ELECTRON_MASS, -1),
    MUON("mu", Constants.MUON_MASS, -1),
    TAU("tau", 1.776_86 * Units.GEV, -1),
    NU_E("nu_e", 0, 0),
    NU_MU("nu_mu", 0, 0),
    NU_TAU("nu_tau", 0, 0),
    UP("u", 2.16 * Units.MEV, 2.0 / 3),
    DOWN("d", 4.70 * Units.MEV, -1.0 / 3),
    STRANGE("s", 93.5 * Units.MEV, -1.0 / 3),
    CHARM("c", 1.273 * Units.GEV, 2.0 / 3),
    BOTTOM("b", 4.183 * Units.GEV, -1.0 / 3);

    private final String symbol;
    private final double mass;
    private final double charge;

    Fermion(String symbol, double mass, double charge) {
        this.symbol = symbol;
        this.mass = mass;
        this.charge = charge;
    }

    /** Name on the command line and in files. */
    public String symbol() {
        return symbol;
    }

    /** Mass [GeV]. */
    public double mass() {
        return mass;
    }

    /** Charge [e]. */
    public double charge() {
        return charge;
    }

    public boolean isChargedLepton() {
        return charge == -1;
    }

    public boolean isNeutrino() {
        return charge == 0;
    }

    public boolean isQuark() {
        return !isChargedLepton() && !isNeutrino();
    }

    /** The fermion of that symbol. */
    public static Fermion of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                Fermion::symbol,
                allowed -> TenebraException.usage(
                        "PHY-040", "unknown fermion '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
