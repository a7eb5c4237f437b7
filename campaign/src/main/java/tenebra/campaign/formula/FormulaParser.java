package tenebra.campaign.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenebra.campaign.formula.Expression.Operator;
import tenebra.core.TenebraException;

/**
 * Reads formulas such as {@code -g * m_f / m_mu}: numbers, names, parentheses, functions, and from weak to strong + −, × /, minus
 * sign, ^ (from the right).
 */
public final class FormulaParser {
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final List<Operator> SUM = List.of(Operator.PLUS, Operator.MINUS);
    private static final List<Operator> PRODUCT = List.of(Operator.TIMES, Operator.OVER);

    private final String key;
    private final String text;
    private final Set<String> names;
    private int position;

    private FormulaParser(String key, String text, Set<String> names) {
        this.key = key;
        this.text = text;
        this.names = new TreeSet<>(names);
    }

    /**
     * The expression that a text writes.
     *
     * @param key what the formula is of, for messages
     * @param names quantities that it may contain
     */
    public static Expression parse(String key, String text, Set<String> names) {
        if (text.length() > LONGEST) {
            throw TenebraException.usage(
                    "CFG-060", "formula of '%s' has %d characters; at most %d".formatted(key, text.length(), LONGEST));
        }
        FormulaParser parser = new FormulaParser(key, text, names);
        Expression whole = parser.sum();
        parser.skipBlanks();
        if (parser.position < text.length()) {
            throw parser.refused("'%s' where an operator or the end is due".formatted(parser.here()));
        }
        return whole;
    }

    private Expression sum() {
        return chain(SUM, () -> chain(PRODUCT, this::signed));
    }

    /** Operands joined from the left by operators of one strength. */
    private Expression chain(List<Operator> operators, Supplier<Expression> operand) {
        Expression left = operand.get();
        Optional<Operator> operator = next(operators);
        while (operator.isPresent()) {
            left = new Expression.Binary(operator.get(), left, operand.get());
            operator = next(operators);
        }
        return left;
    }

    private Expression signed() {
        return accept('-') ? new Expression.Negative(signed()) : power();
    }

    private Expression power() {
        Expression base = atom();
        return accept(Operator.POWER.symbol()) ? new Expression.Binary(Operator.POWER, base, signed()) : base;
    }

    private Expression atom() {
        if (accept('(')) {
            Expression inside = sum();
            expect(')');
            return inside;
        }
        Optional<String> number = accept(NUMBER);
        if (number.isPresent()) {
            return new Expression.Literal(Double.parseDouble(number.get()));
        }
        int start = position;
        String word =
                accept(WORD).orElseThrow(() -> refused("'%s' where a number, a name or '(' is due".formatted(here())));
        if (accept('(')) {
            return call(word, start);
        }
        if (!names.contains(word)) {
            position = start;
            throw refused("unknown name '%s'".formatted(word));
        }
        return new Expression.Name(word);
    }

    private Expression call(String word, int start) {
        Optional<Function> function = Function.of(word);
        if (function.isEmpty()) {
            position = start;
            throw refused("unknown function '%s'".formatted(word));
        }
        List<Expression> arguments = new ArrayList<>(List.of(sum()));
        while (accept(',')) {
            arguments.add(sum());
        }
        expect(')');
        if (arguments.size() != function.get().arity()) {
            position = start;
            throw refused("%s needs %d arguments, not %d"
                    .formatted(word, function.get().arity(), arguments.size()));
        }
        return new Expression.Call(function.get(), arguments);
    }

    private Optional<Operator> next(List<Operator> operators) {
        return operators.stream().filter(operator -> accept(operator.symbol())).findFirst();
    }

    private void expect(char symbol) {
        if (!accept(symbol)) {
            throw refused("'%s' where '%s' is due".formatted(here(), symbol));
        }
    }

    private boolean accept(char symbol) {
        skipBlanks();
        boolean isNext = position < text.length() && text.charAt(position) == symbol;
        position += isNext ? 1 : 0;
        return isNext;
    }

    private Optional<String> accept(Pattern pattern) {
        skipBlanks();
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher.group());
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    /** What stands at the position. */
    private String here() {
        return position < text.length() ? text.substring(position, position + 1) : "the end";
    }

    private TenebraException refused(String what) {
        String functions =
                Arrays.stream(Function.values()).map(Function::symbol).collect(Collectors.joining(", "));
        return TenebraException.usage(
                "CFG-060",
                "formula '%s' of '%s': %s, character %d; allowed: numbers, + - * / ^ ( ), %s, %s"
                        .formatted(text, key, what, position + 1, String.join(", ", names), functions));
    }
}
