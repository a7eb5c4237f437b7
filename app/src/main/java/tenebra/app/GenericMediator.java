package tenebra.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;
import tenebra.darksector.Couplings;
import tenebra.darksector.DarkCoupling;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

/** Mediators that can be named without a model, and what they couple to. */
enum GenericMediator {
    SCALAR(Mediator.Kind.SCALAR),
    PSEUDOSCALAR(Mediator.Kind.PSEUDOSCALAR),
    VECTOR(Mediator.Kind.VECTOR),
    AXIAL(Mediator.Kind.AXIAL),
    SPIN_2(Mediator.Kind.SPIN_2),
    /** Axion-like: a pseudoscalar that couples to photons alone. */
    ALP(Mediator.Kind.PSEUDOSCALAR);

    /** Charge e of g = e. */
    static final double ELEMENTARY_CHARGE = Math.sqrt(4 * Math.PI * Constants.ALPHA);

    private final Mediator.Kind kind;

    GenericMediator(Mediator.Kind kind) {
        this.kind = kind;
    }

    /** Name on the command line. */
    String symbol() {
        return this == ALP ? "alp" : kind.symbol();
    }

    Mediator.Kind kind() {
        return kind;
    }

    /** Whether its coupling is given in 1/GeV, and not in units of e. */
    boolean isPerGev() {
        return this == SPIN_2 || this == ALP;
    }

    /**
     * All couplings. A vector mixes with the photon: every charged fermion couples as its charge. Spin 0 and axial: e, mu and tau
     * alike. Spin 2: charged leptons and photons alike.
     *
     * @param value epsilon, or the coupling [1/GeV]
     */
    Couplings couplings(double value, Optional<DarkCoupling> dark) {
        return switch (this) {
            case SCALAR, PSEUDOSCALAR, AXIAL -> new Couplings(leptons(value * ELEMENTARY_CHARGE), 0, dark);
            case VECTOR -> new Couplings(charges(value * ELEMENTARY_CHARGE), 0, dark);
            case SPIN_2 -> new Couplings(leptons(value), value, dark);
            case ALP -> new Couplings(Map.of(), value, dark);
        };
    }

    private static Map<Fermion, Double> leptons(double coupling) {
        Map<Fermion, Double> couplings = new EnumMap<>(Fermion.class);
        Arrays.stream(Fermion.values())
                .filter(Fermion::isChargedLepton)
                .forEach(fermion -> couplings.put(fermion, coupling));
        return couplings;
    }

    private static Map<Fermion, Double> charges(double coupling) {
        Map<Fermion, Double> couplings = new EnumMap<>(Fermion.class);
        Arrays.stream(Fermion.values())
                .filter(fermion -> fermion.charge() != 0)
                .forEach(fermion -> couplings.put(fermion, coupling * fermion.charge()));
        return couplings;
    }

    /** The mediator of that name. */
    static GenericMediator of(String symbol) {
        return Arrays.stream(values())
                .filter(mediator -> mediator.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "PHY-003",
                        "unknown mediator '%s'; allowed: %s"
                                .formatted(
                                        symbol,
                                        Arrays.stream(values())
                                                .map(GenericMediator::symbol)
                                                .collect(Collectors.joining(", ")))));
    }
}
