package tenebra.app;

import java.math.BigDecimal;
import java.util.Locale;
import tenebra.campaign.result.LimitFile;
import tenebra.statistics.LimitResult;

/** An upper limit on a strength for the terminal. */
final class LimitText {
    private LimitText() {}

    /** The limit and its expected band, two lines. */
    static String of(LimitResult limit) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "upper limit on mu at %s %% CL: %.6g (method %s)%n",
                BigDecimal.valueOf(100 * limit.confidence())
                        .stripTrailingZeros()
                        .toPlainString(),
                limit.upperLimit(),
                LimitFile.methodName(limit.method())));
        text.append("expected (-2, -1, 0, +1, +2 sigma):");
        limit.expectedUpperLimit().forEach(value -> text.append(String.format(Locale.ROOT, " %.6g", value)));
        return text.append("\n").toString();
    }
}
