package tenebra.darksector.model;

import tenebra.core.Choice;
import tenebra.core.TenebraException;

/**
 * The one free parameter of a model, to which all its couplings are proportional.
 *
 * @param name in files, such as epsilon
 * @param label in figures and texts, such as ε
 */
public record CouplingParameter(String name, String label, Unit unit) {
    /** What the parameter is measured in. */
    public enum Unit {
        DIMENSIONLESS("dimensionless", "", ""),
        PER_GEV("1/GeV", " [1/GeV]", "_per_GeV");

        private final String symbol;
        private final String afterLabel;
        private final String afterName;

        Unit(String symbol, String afterLabel, String afterName) {
            this.symbol = symbol;
            this.afterLabel = afterLabel;
            this.afterName = afterName;
        }

        /** Name in files. */
        public String symbol() {
            return symbol;
        }

        /** The unit of that name. */
        public static Unit of(String symbol) {
            return Choice.named(
                    symbol,
                    values(),
                    Unit::symbol,
                    allowed -> TenebraException.usage(
                            "PHY-063", "unknown unit '%s' of a coupling; allowed: %s".formatted(symbol, allowed)));
        }
    }

    /** Name with its unit, as in columns of results: {@code epsilon}, {@code c_per_GeV}. */
    public String column() {
        return name + unit.afterName;
    }

    /** The unit as it follows a label on an axis; empty if there is none. */
    public String unitAfterLabel() {
        return unit.afterLabel;
    }
}
