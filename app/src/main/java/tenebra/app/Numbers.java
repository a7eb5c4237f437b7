package tenebra.app;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tenebra.core.TenebraException;

/** Comma-separated numbers of an option. */
final class Numbers {
    private static final Pattern COMMA = Pattern.compile(",");

    private Numbers() {}

    static List<Double> parse(String option, String text) {
        return Stream.of(COMMA.split(text, -1))
                .map(part -> number(option, part))
                .toList();
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            throw TenebraException.usage("CFG-009", "%s: '%s' is not a number".formatted(option, text.strip()));
        }
    }
}
