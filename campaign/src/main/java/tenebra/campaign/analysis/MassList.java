package tenebra.campaign.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import tenebra.campaign.config.Dimension;
import tenebra.core.TenebraException;
import tenebra.core.numerics.Grid;

/** Lists of quantities as users write them: {@code 10 MeV, 20 MeV} or {@code 1 MeV:1 GeV:31log}. */
public final class MassList {
    private static final Pattern RANGE = Pattern.compile("([^:,]+):([^:,]+):\\s*([0-9]{1,6})\\s*log\\s*");
    private static final Pattern COMMA = Pattern.compile(",");

    private MassList() {}

    /** Masses or energies [GeV] in the order written; all larger than zero, none twice. A bare number is in the default unit. */
    public static List<Double> parse(String text, String defaultUnit) {
        List<Double> values = new ArrayList<>();
        for (String part : COMMA.split(text, -1)) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                values.addAll(logarithmic(range, defaultUnit));
            } else {
                values.add(positive(part, defaultUnit));
            }
        }
        if (values.isEmpty() || values.stream().distinct().count() != values.size()) {
            throw TenebraException.usage("CFG-009", "'%s' is empty or names a value twice".formatted(text));
        }
        return List.copyOf(values);
    }

    private static List<Double> logarithmic(Matcher range, String defaultUnit) {
        double low = positive(range.group(1), defaultUnit);
        double high = positive(range.group(2), defaultUnit);
        int count = Integer.parseInt(range.group(3));
        if (count < 1 || high < low) {
            throw TenebraException.usage(
                    "CFG-009",
                    "'%s' is not low:high:COUNTlog with low < high and a count of 1 or more".formatted(range.group()));
        }
        return DoubleStream.of(Grid.logarithmic(low, high, count))
                .map(MassList::rounded)
                .boxed()
                .toList();
    }

    /** To 12 digits: 0.01, not 0.009999999999999998. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }

    private static double positive(String text, String defaultUnit) {
        double value = Dimension.ENERGY.parse(text, defaultUnit);
        if (!(value > 0) || value > 1e6) {
            throw TenebraException.usage(
                    "CFG-009",
                    "'%s' is out of range; must be larger than 0 and at most 1e6 GeV".formatted(text.strip()));
        }
        return value;
    }
}
