package tenebra.statistics.cls;

import java.util.Collections;
import java.util.List;

/**
 * CLs of one signal: observed, and its quantiles under background only. The five expected values stand for the -2, -1, 0,
 * +1 and +2 sigma quantiles of the upper limit, so they never decrease: where the first falls to 1 - confidence is the limit
 * that 2.3 % of background-only experiments would beat.
 */
public record ClsValues(double observed, List<Double> expected) {
    /** Number of expected quantiles. */
    public static final int QUANTILES = 5;

    /** CLs where there is no signal to exclude. */
    static final ClsValues WITHOUT_SIGNAL = new ClsValues(1, Collections.nCopies(QUANTILES, 1.0));

    public ClsValues {
        expected = List.copyOf(expected);
    }
}
