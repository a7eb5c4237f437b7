package tenebra.darksector;

import tenebra.core.Check;
import tenebra.core.Choice;
import tenebra.core.TenebraException;

/**
 * The particle that is produced: its coupling structure to leptons and its mass. Lagrangians as in Y.-S. Liu, D. McKeen, G. A.
 * Miller, Phys. Rev. D 95 (2017) 036010; of spin 2 as in I. V. Voronchikhin, D. V. Kirpichnikov, arXiv:2210.00751.
 *
 * @param mass [GeV]
 */
public record Mediator(Kind kind, double mass) {
    /** Structure of the coupling to the lepton: 1, i gamma5, gamma^mu, gamma^mu gamma5. */
    public enum Kind {
        SCALAR("scalar"),
        PSEUDOSCALAR("pseudoscalar"),
        VECTOR("vector"),
        AXIAL("axial"),
        /** Couples to the energy-momentum tensor of leptons and photons. */
        SPIN_2("spin2");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        /** Name on the command line and in files. */
        public String symbol() {
            return symbol;
        }

        /** The kind of that name. */
        public static Kind of(String symbol) {
            return Choice.named(
                    symbol,
                    values(),
                    Kind::symbol,
                    allowed -> TenebraException.usage(
                            "PHY-003", "unknown mediator '%s'; allowed: %s".formatted(symbol, allowed)));
        }
    }

    public Mediator {
        Check.positive("mediator mass", mass, "GeV");
    }
}
