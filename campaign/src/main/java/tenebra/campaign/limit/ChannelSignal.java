package tenebra.campaign.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signal of one run period at one mass and coupling 1.
 *
 * @param selected events expected after all cuts and factors
 * @param fiducial events for which the efficiency is quoted, before any cut
 */
public record ChannelSignal(double selected, double fiducial, Precision precision) {
    /**
     * How well it is simulated.
     *
     * @param efficiency relative statistical error of the share that is selected
     * @param mediators relative statistical error of the number of mediators, from track lengths
     * @param lengths name of these track lengths: the same ones have the same error
     */
    public record Precision(double efficiency, double mediators, String lengths) {}

    /**
     * Relative statistical error of the sum of several: efficiencies are independent, track lengths are shared by those that
     * rest on the same ones.
     */
    public static double relativeError(List<ChannelSignal> channels) {
        double sum = 0;
        double squares = 0;
        Map<String, Double> shared = new LinkedHashMap<>();
        for (ChannelSignal channel : channels) {
            double efficiency = channel.selected * channel.precision.efficiency;
            sum += channel.selected;
            squares += efficiency * efficiency;
            shared.merge(channel.precision.lengths, channel.selected * channel.precision.mediators, Double::sum);
        }
        for (double error : shared.values()) {
            squares += error * error;
        }
        return sum > 0 ? Math.sqrt(squares) / sum : 0;
    }
}
