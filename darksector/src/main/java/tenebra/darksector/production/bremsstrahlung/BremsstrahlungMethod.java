package tenebra.darksector.production.bremsstrahlung;

import tenebra.core.Choice;
import tenebra.core.TenebraException;
import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Species;

/** Ways to compute dark bremsstrahlung. A new method is a new implementation of {@link BremsstrahlungCrossSection} and a line here. */
public enum BremsstrahlungMethod {
    EXACT_TREE_LEVEL("etl") {
        @Override
        public BremsstrahlungCrossSection of(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
            return mediator.kind() == Mediator.Kind.SPIN_2
                    ? new SpinTwoTreeLevel(lepton, mediator, formFactor)
                    : new ExactTreeLevel(lepton, mediator, formFactor);
        }
    },
    WEIZSAECKER_WILLIAMS("ww") {
        @Override
        public BremsstrahlungCrossSection of(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
            return new WeizsaeckerWilliams(lepton, mediator, formFactor);
        }
    },
    IMPROVED_WEIZSAECKER_WILLIAMS("iww") {
        @Override
        public BremsstrahlungCrossSection of(Species lepton, Mediator mediator, AtomicFormFactor formFactor) {
            return new ImprovedWeizsaeckerWilliams(lepton, mediator, formFactor);
        }
    };

    private final String symbol;

    BremsstrahlungMethod(String symbol) {
        this.symbol = symbol;
    }

    /** Name on the command line and in files. */
    public String symbol() {
        return symbol;
    }

    /** The cross section of this lepton on the element of that form factor. */
    public abstract BremsstrahlungCrossSection of(Species lepton, Mediator mediator, AtomicFormFactor formFactor);

    /** The method of that name. */
    public static BremsstrahlungMethod of(String symbol) {
        return Choice.named(
                symbol,
                values(),
                BremsstrahlungMethod::symbol,
                allowed -> TenebraException.usage(
                        "PHY-005", "unknown method '%s'; allowed: %s".formatted(symbol, allowed)));
    }
}
