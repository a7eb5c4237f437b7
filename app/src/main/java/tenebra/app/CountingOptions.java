package tenebra.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Option;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.histfactory.CountingExperiment;

/** A counting experiment given by options. */
final class CountingOptions {
    @Option(names = "--observed", description = "Events seen, one number per channel.")
    private String observed = "";

    @Option(names = "--background", description = "Expected background events per channel; 0 allowed.")
    private String background = "";

    @Option(names = "--background-error", description = "Absolute error of each background (default: 0).")
    private String backgroundError = "";

    @Option(names = "--signal", description = "Signal per channel at mu = 1 (default: 1 each).")
    private String signal = "";

    @Option(
            names = "--signal-error",
            description = "Relative error of the signal, shared by all channels (default: 0).")
    private double signalError;

    boolean areGiven() {
        return !observed.isEmpty() || !background.isEmpty() || !signal.isEmpty();
    }

    CountingExperiment experiment() {
        if (observed.isEmpty() || background.isEmpty()) {
            throw TenebraException.usage("CFG-091", "give a workspace, or --observed and --background");
        }
        List<Double> counts = Numbers.parse("--observed", observed);
        List<Double> backgrounds = perChannel("--background", background, counts.size());
        List<Double> errors = backgroundError.isEmpty()
                ? Collections.nCopies(counts.size(), 0.0)
                : perChannel("--background-error", backgroundError, counts.size());
        List<Double> weights = signal.isEmpty()
                ? Collections.nCopies(counts.size(), 1.0)
                : perChannel("--signal", signal, counts.size());
        List<Effect> onSignal = signalError > 0 ? List.of(Effect.relative("signal", signalError)) : List.of();
        Check.inRange("--signal-error", signalError, 0, 10, "");
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            channels.add(new Channel(
                    "channel_" + i,
                    wholeNumber(counts.get(i)),
                    List.of(background(i, backgrounds.get(i), errors.get(i))),
                    onSignal));
        }
        return new CountingExperiment(new CountingModel(channels), weights);
    }

    private static Background background(int channel, double expected, double error) {
        Check.notNegative("--background", expected, "events");
        Check.notNegative("--background-error", error, "events");
        if (error > 0 && expected == 0) {
            throw TenebraException.usage("CFG-009", "--background-error without background in channel " + channel);
        }
        List<Effect> effects =
                error > 0 ? List.of(Effect.relative("background_" + channel, error / expected)) : List.of();
        return new Background("background", expected, effects);
    }

    private static List<Double> perChannel(String option, String text, int channels) {
        List<Double> values = Numbers.parse(option, text);
        if (values.size() != channels) {
            throw TenebraException.usage(
                    "CFG-009", "%s has %d numbers for %d channels".formatted(option, values.size(), channels));
        }
        return values;
    }

    private static int wholeNumber(double value) {
        if (value != Math.rint(value)) {
            throw TenebraException.usage("CFG-009", "--observed: %s is not a whole number".formatted(value));
        }
        return (int) Check.inRange("--observed", value, 0, 1e6, "events");
    }
}
