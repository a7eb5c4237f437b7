package tenebra.campaign.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenebra.core.TenebraException;

/** A cut of the form {@code column < number}, whose number can be moved. */
public record CutThreshold(String name, String column, String operator, double value) {
    private static final Pattern FORM = Pattern.compile(
            "\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*(<=|>=|<|>)\\s*([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\\s*");

    /** The step as a threshold, if it has the form. */
    public static Optional<CutThreshold> of(SelectionStep step) {
        Matcher form = FORM.matcher(step.predicate());
        return form.matches()
                ? Optional.of(
                        new CutThreshold(step.name(), form.group(1), form.group(2), Double.parseDouble(form.group(3))))
                : Optional.empty();
    }

    /** The step of that name among others. */
    public static CutThreshold named(String name, List<SelectionStep> steps) {
        List<CutThreshold> thresholds =
                steps.stream().flatMap(step -> of(step).stream()).toList();
        return thresholds.stream()
                .filter(threshold -> threshold.name().equals(name))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-092",
                        "no cut '%s' of the form 'column < number'; there are: %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                thresholds.stream()
                                                        .map(CutThreshold::name)
                                                        .toList()))));
    }

    /** The condition with another number. */
    public String predicateAt(double threshold) {
        return column + " " + operator + " " + threshold;
    }

    /** Whether a larger number keeps more. */
    public boolean isUpperBound() {
        return operator.startsWith("<");
    }
}
