package tenebra.campaign.store;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenebra.core.TenebraException;

/**
 * Words that a condition may use: columns, logic and plain functions of numbers. Whatever reads files, the clock or a random
 * generator would make a result depend on more than configuration and seed.
 */
final class ConditionWords {
    private static final Set<String> ALLOWED = new TreeSet<>(Set.of(
            "abs",
            "and",
            "atan2",
            "between",
            "case",
            "cos",
            "else",
            "end",
            "exp",
            "false",
            "greatest",
            "in",
            "is",
            "least",
            "like",
            "ln",
            "log10",
            "not",
            "null",
            "or",
            "pow",
            "sin",
            "sqrt",
            "then",
            "true",
            "when"));

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern WORD = Pattern.compile("(?<![0-9.A-Za-z_])[A-Za-z_][A-Za-z0-9_]*");

    private ConditionWords() {}

    static void check(String condition, EventSchema schema) {
        Set<String> columns = new TreeSet<>();
        schema.columns().forEach(column -> columns.add(column.name().toLowerCase(Locale.ROOT)));
        Matcher words = WORD.matcher(TEXT.matcher(condition).replaceAll("''"));
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (!columns.contains(word) && !ALLOWED.contains(word)) {
                throw TenebraException.usage(
                        "CFG-015",
                        "condition '%s' uses '%s'; allowed are columns, numbers and: %s"
                                .formatted(condition, words.group(), String.join(", ", ALLOWED)));
            }
        }
    }
}
