package tenebra.matter;

import tenebra.core.Choice;
import tenebra.core.TenebraException;

/** Particles that beams are made of and that matter produces. Names as on the command line and in files. */
public enum Species {
    ELECTRON("e-", 11, Constants.ELECTRON_MASS, -1),
    POSITRON("e+", -11, Constants.ELECTRON_MASS, 1),
    PHOTON("gamma", 22, 0, 0),
    MUON_MINUS("mu-", 13, Constants.MUON_MASS, -1),
    MUON_PLUS("mu+", -13, Constants.MUON_MASS, 1);

    private final String symbol;
    private final int pdgCode;
    private final double mass;
    private final int charge;

    Species(String symbol, int pdgCode, double mass, int charge) {
        this.symbol = symbol;
        this.pdgCode = pdgCode;
        this.mass = mass;
        this.charge = charge;
    }

    public String symbol() {
        return symbol;
    }

    /** Number in the Particle Data Group's scheme. */
    public int pdgCode() {
        return pdgCode;
    }

    /** Mass [GeV]. */
    public double mass() {
        return mass;
    }

    /** Charge [e]. */
    public int charge() {
        return charge;
    }

    /** True for e∓ and mu∓. */
    public boolean isChargedLepton() {
        return charge != 0;
    }

    /** The species of that symbol. */
    public static Species of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                Species::symbol,
                allowed -> TenebraException.usage(
                        "PHY-001", "unknown particle '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
