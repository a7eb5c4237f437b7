package tenebra.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tenebra.core.TenebraException;

/** Numbers of options, tables and figures. */
final class Numbers {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final MathContext BRIEF = new MathContext(4);

    private Numbers() {}

    /** Comma-separated numbers of an option. */
    static List<Double> parse(String option, String text) {
        return Stream.of(COMMA.split(text, -1))
                .map(part -> number(option, part))
                .toList();
    }

    /** With six digits, for tables. */
    static String text(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    /** With up to four digits and no more zeros than needed, for texts: 0.05, 1e-4. */
    static String brief(double value) {
        if (value == 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5)) {
            return new BigDecimal(value).round(BRIEF).stripTrailingZeros().toPlainString();
        }
        return String.format(Locale.ROOT, "%.3e", value)
                .replaceFirst("\\.?0*e", "e")
                .replaceFirst("e([-+])0*", "e$1")
                .replace("e+", "e");
    }

    /** The same in the markup of figures: 10^{−4}. */
    static String markup(double value) {
        return brief(value)
                .replaceFirst("e(.+)$", "×10^{$1}")
                .replaceFirst("^1×", "")
                .replace('-', '−');
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            throw TenebraException.usage("CFG-009", "%s: '%s' is not a number".formatted(option, text.strip()));
        }
    }
}
