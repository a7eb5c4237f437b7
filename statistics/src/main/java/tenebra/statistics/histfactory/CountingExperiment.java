package tenebra.statistics.histfactory;

import java.util.List;
import tenebra.statistics.counting.CountingModel;

/** A counting model and its signal: expected events of every channel at strength 1. */
public record CountingExperiment(CountingModel model, List<Double> signal) {
    public CountingExperiment {
        signal = List.copyOf(signal);
        model.requireSignal(signal.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The signal as an array of its own. */
    public double[] weights() {
        return signal.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
