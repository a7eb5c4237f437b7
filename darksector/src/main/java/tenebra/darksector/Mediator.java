package tenebra.darksector;

import java.util.Arrays;
import java.util.stream.Collectors;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * The particle that is produced: its coupling structure to leptons and its mass.
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
            return Arrays.stream(values())
                    .filter(kind -> kind.symbol.equals(symbol))
                    .findFirst()
                    .orElseThrow(() -> TenebraException.usage(
                            "PHY-003",
                            "unknown mediator '%s'; allowed: %s"
                                    .formatted(
                                            symbol,
                                            Arrays.stream(values())
                                                    .map(Kind::symbol)
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    public Mediator {
        Check.positive("mediator mass", mass, "GeV");
    }
}
