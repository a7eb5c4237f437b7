package tenebra.campaign.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.Analysis.ExpectedBackground;
import tenebra.campaign.analysis.CutDependence;
import tenebra.campaign.analysis.CutThreshold;
import tenebra.core.TenebraException;
import tenebra.core.numerics.Grid;

/** Candidate thresholds of a cut, ascending, each once. */
public final class Thresholds {
    private static final Pattern RANGE = Pattern.compile("\\s*([^:]+):([^:]+):([0-9]{1,4})(log)?\\s*");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int MOST = 500;
    private static final int MOST_STEPS = 24;

    private Thresholds() {}

    /** From a list {@code 30,40,50}, {@code low:high:COUNT}, or {@code low:high:COUNTlog}, in the unit of the column. */
    public static List<Double> parse(String text) {
        TreeSet<Double> values = new TreeSet<>();
        for (String part : COMMA.split(text, -1)) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                values.addAll(range(range));
            } else {
                values.add(number(part));
            }
        }
        if (values.size() > MOST) {
            throw wrong("%d thresholds; at most %d".formatted(values.size(), MOST));
        }
        return List.copyOf(values);
    }

    private static List<Double> range(Matcher range) {
        double low = number(range.group(1));
        double high = number(range.group(2));
        int count = Integer.parseInt(range.group(3));
        boolean isLogarithmic = range.group(4) != null;
        if (!(low < high) || count < 2 || count > MOST || (isLogarithmic && low <= 0)) {
            throw wrong("'%s' is not low:high:COUNT or low:high:COUNTlog with low < high and a count of 2 to %d"
                    .formatted(range.group().strip(), MOST));
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(isLogarithmic ? Grid.logarithmic(low, high, count)[i] : low + i * (high - low) / (count - 1));
        }
        return values;
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong("'%s' is not a number".formatted(text.strip()));
        }
        throw wrong("'%s' is not finite".formatted(text.strip()));
    }

    private static TenebraException wrong(String why) {
        return TenebraException.usage("CFG-093", "--optimise-values: " + why);
    }

    /**
     * Round numbers within a range, where all backgrounds are known, and the threshold of the analysis.
     *
     * @param range low and high end; empty if there are no events
     */
    public static List<Double> within(List<Double> range, CutThreshold cut, Analysis analysis) {
        TreeSet<Double> values = new TreeSet<>();
        values.add(cut.value());
        if (!range.isEmpty() && range.getFirst() < range.getLast()) {
            double step = step(range.getLast() - range.getFirst());
            for (double k = Math.ceil(range.getFirst() / step); k * step <= range.getLast(); k++) {
                values.add(step >= 1 ? k * step : k / Math.rint(1 / step));
            }
        }
        return values.stream()
                .filter(value -> dependences(cut, analysis).stream().allMatch(known -> known.covers(value)))
                .toList();
    }

    private static double step(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width / MOST_STEPS)));
        for (double factor : new double[] {1, 2, 5}) {
            if (width <= MOST_STEPS * factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Refuses a threshold at which a background is not known, with CFG-095. */
    public static void requireKnown(double threshold, CutThreshold cut, Analysis analysis) {
        dependences(cut, analysis).forEach(known -> known.at(threshold));
    }

    /** How backgrounds depend on the cut, those that do. */
    static List<CutDependence> dependences(CutThreshold cut, Analysis analysis) {
        return analysis.inference().backgrounds().stream()
                .map(ExpectedBackground::dependence)
                .flatMap(Optional::stream)
                .filter(dependence -> dependence.cut().equals(cut.name()))
                .toList();
    }
}
