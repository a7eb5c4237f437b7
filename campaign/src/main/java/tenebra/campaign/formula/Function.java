package tenebra.campaign.formula;

import java.util.Arrays;
import java.util.Optional;
import tenebra.darksector.model.LoopMixing;

/** Functions that a formula may use. */
public enum Function {
    SQRT("sqrt", 1) {
        @Override
        double value(double[] arguments) {
            return Math.sqrt(arguments[0]);
        }
    },
    LN("ln", 1) {
        @Override
        double value(double[] arguments) {
            return StrictMath.log(arguments[0]);
        }
    },
    /** Arguments: coupling g, masses of the leptons of charge +1 and −1 [GeV], mass of the mediator [GeV]. */
    LOOP_MIXING("loop_mixing", 4) {
        @Override
        double value(double[] arguments) {
            return arguments[0] * new LoopMixing(arguments[1], arguments[2]).at(arguments[3]);
        }
    };

    private final String symbol;
    private final int arity;

    Function(String symbol, int arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    abstract double value(double[] arguments);

    /** Name in formulas. */
    public String symbol() {
        return symbol;
    }

    /** Number of arguments. */
    int arity() {
        return arity;
    }

    /** The function of that name. */
    public static Optional<Function> of(String symbol) {
        return Arrays.stream(values())
                .filter(function -> function.symbol.equals(symbol))
                .findFirst();
    }
}
