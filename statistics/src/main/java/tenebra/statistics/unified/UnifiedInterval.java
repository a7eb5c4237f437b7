package tenebra.statistics.unified;

import java.util.List;
import tenebra.core.Check;

/**
 * A confidence interval of the signal strength.
 *
 * @param low lower end; 0 is an upper limit
 * @param high upper end
 * @param lowError standard error of the lower end, 0 where it is exact
 * @param highError standard error of the upper end, 0 where it is exact
 * @param confidence level
 * @param toys that were made; 0 where none were needed
 * @param warnings what a reader must know
 */
public record UnifiedInterval(
        double low,
        double high,
        double lowError,
        double highError,
        double confidence,
        long toys,
        List<String> warnings) {
    public UnifiedInterval {
        Check.notNegative("low end", low, "");
        Check.inRange("high end", high, low, Double.MAX_VALUE, "");
        warnings = List.copyOf(warnings);
    }

    /** From signal events to the strength of a signal that is so many events at strength 1. */
    public UnifiedInterval perEvent(double events) {
        Check.positive("signal", events, "events");
        return new UnifiedInterval(
                low / events, high / events, lowError / events, highError / events, confidence, toys, warnings);
    }
}
