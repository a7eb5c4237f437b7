package tenebra.campaign.formula;

import java.util.List;
import java.util.Map;

/** An arithmetic expression, read. Immutable. */
public sealed interface Expression {
    /** Value where every name has one. */
    double value(Map<String, Double> names);

    /** A number that is written out. */
    record Literal(double number) implements Expression {
        @Override
        public double value(Map<String, Double> names) {
            return number;
        }
    }

    /** A named quantity. */
    record Name(String name) implements Expression {
        @Override
        public double value(Map<String, Double> names) {
            return names.getOrDefault(name, Double.NaN);
        }
    }

    /** Minus something. */
    record Negative(Expression operand) implements Expression {
        @Override
        public double value(Map<String, Double> names) {
            return -operand.value(names);
        }
    }

    /** Two operands joined by + − × / or a power. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public double value(Map<String, Double> names) {
            return operator.value(left.value(names), right.value(names));
        }
    }

    /** A function of one or more arguments. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double value(Map<String, Double> names) {
            return function.value(arguments.stream()
                    .mapToDouble(argument -> argument.value(names))
                    .toArray());
        }
    }

    /** What joins two operands. */
    enum Operator {
        PLUS('+'),
        MINUS('-'),
        TIMES('*'),
        OVER('/'),
        POWER('^');

        private final char symbol;

        Operator(char symbol) {
            this.symbol = symbol;
        }

        char symbol() {
            return symbol;
        }

        double value(double left, double right) {
            return switch (this) {
                case PLUS -> left + right;
                case MINUS -> left - right;
                case TIMES -> left * right;
                case OVER -> left / right;
                case POWER -> StrictMath.pow(left, right);
            };
        }
    }
}
