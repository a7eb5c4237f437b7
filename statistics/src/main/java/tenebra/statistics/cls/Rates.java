package tenebra.statistics.cls;

import java.util.List;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;

/** A counting model as arrays: nominal backgrounds and log factors, by channel and background. */
final class Rates {
    final int channels;
    final int nuisances;
    final int[] observed;
    final LogFactor[] signal;
    final LogFactor[][] background;
    final double[][] nominal;
    final double[] totalBackground;

    private Rates(CountingModel model, List<String> names) {
        channels = model.channels().size();
        nuisances = names.size();
        observed = new int[channels];
        signal = new LogFactor[channels];
        background = new LogFactor[channels][];
        nominal = new double[channels][];
        totalBackground = new double[channels];
        for (int i = 0; i < channels; i++) {
            Channel channel = model.channels().get(i);
            List<Background> parts = channel.backgrounds();
            observed[i] = channel.observed();
            totalBackground[i] = channel.background();
            signal[i] = new LogFactor(names, channel.signalEffects());
            background[i] = new LogFactor[parts.size()];
            nominal[i] = new double[parts.size()];
            for (int c = 0; c < parts.size(); c++) {
                background[i][c] = new LogFactor(names, parts.get(c).effects());
                nominal[i][c] = parts.get(c).expected();
            }
        }
    }

    static Rates of(CountingModel model) {
        return new Rates(model, model.nuisances());
    }

    /** The same model without its nuisances. */
    static Rates nominal(CountingModel model) {
        return new Rates(model, List.of());
    }

    /** Largest |d ln rate / d theta_j| of anything in channel i. */
    double strength(int i, int j) {
        double largest = signal[i].strength(j);
        for (LogFactor part : background[i]) {
            largest = Math.max(largest, part.strength(j));
        }
        return largest;
    }

    boolean isKinked(int j) {
        for (int i = 0; i < channels; i++) {
            if (signal[i].isKinked(j)) {
                return true;
            }
            for (LogFactor part : background[i]) {
                if (part.isKinked(j)) {
                    return true;
                }
            }
        }
        return false;
    }
}
