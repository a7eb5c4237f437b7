package tenebra.statistics.combination;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tenebra.core.TenebraException;

/**
 * What is said about nuisances of several sources beyond the rule that the same name is the same parameter.
 *
 * @param separate names that mean another parameter in each source
 * @param identified groups that are one parameter; each side is a name, or {@code SOURCE: name}
 */
public record Correlations(Set<String> separate, List<List<String>> identified) {
    /** The rule alone. */
    public static final Correlations BY_NAME = new Correlations(Set.of(), List.of());

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");

    public Correlations {
        separate = new TreeSet<>(separate);
        identified = identified.stream().map(List::copyOf).toList();
    }

    /**
     * From texts as users write them.
     *
     * @param separate lists {@code NAME,NAME}
     * @param identified equations {@code A: x = B: y}
     */
    public static Correlations parse(List<String> separate, List<String> identified) {
        Set<String> names = new TreeSet<>();
        for (String list : separate) {
            names.addAll(parts(COMMA, list, "--separate", 1));
        }
        return new Correlations(
                names,
                identified.stream()
                        .map(equation -> parts(EQUALS, equation, "--correlate", 2))
                        .toList());
    }

    private static List<String> parts(Pattern separator, String text, String option, int least) {
        List<String> parts = Stream.of(separator.split(text.strip(), -1)).toList();
        if (parts.size() < least || parts.stream().anyMatch(String::isBlank)) {
            throw TenebraException.usage(
                    "CFG-088",
                    "%s '%s' cannot be read; write --separate 'NAME,NAME' and --correlate 'RESULT: name = RESULT: name'"
                            .formatted(option, text));
        }
        return parts;
    }
}
