package tenebra.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenebra.campaign.analysis.AnalysisReader;
import tenebra.campaign.result.Json;
import tenebra.campaign.result.LimitFile;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.statistics.LimitResult;
import tenebra.statistics.UpperLimits;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.histfactory.CountingExperiment;
import tenebra.statistics.histfactory.WorkspaceConversion;
import tenebra.statistics.histfactory.WorkspaceJson;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "limit",
        description = "Upper limit on a signal strength by CLs: of a pyhf workspace, or of counts given by options.",
        footer = {
            "",
            "Counts: s_i = mu * signal_i; each channel has its own background error, all share the signal error.",
            "Methods: exact (nuisances ignored), hybrid (nuisances averaged), asymptotic (large counts only), toys.",
            "",
            "Example: tenebra limit --observed 0,1 --background 0.1,0.3 --background-error 0.05,0.1 \\",
            "           --signal 0.4,0.6 --signal-error 0.1",
            "Example: tenebra limit --observed 2 --background 6 --background-error 1.5 --method toys --precision 0.005",
            "Example: tenebra limit --observed 3 --background 1.2 --feldman-cousins",
            "Example: tenebra limit results/na64e-invisible-2016-2022/workspace.json"
        })
final class LimitCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ToyOptions toys = new ToyOptions();

    @Parameters(arity = "0..1", paramLabel = "WORKSPACE", description = "A workspace in pyhf JSON (schema 1.0.0).")
    private @Nullable Path workspace;

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

    @Option(names = "--cl", description = "Confidence level (default: ${DEFAULT-VALUE}).")
    private double confidence = 0.9;

    @Option(names = "--method", description = "exact, hybrid, asymptotic or toys (default: ${DEFAULT-VALUE}).")
    private String method = "hybrid";

    LimitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CountingExperiment experiment = workspace == null ? fromOptions() : fromFile(workspace);
        ToyAnswers byToys = new ToyAnswers(terminal, toys, confidence);
        if (toys.isFeldmanCousins()) {
            byToys.print(byToys.interval(experiment), json);
            return;
        }
        Method wanted = AnalysisReader.method(method);
        LimitResult limit = wanted == Method.TOYS
                ? byToys.limit(experiment)
                : UpperLimits.of(experiment.model(), experiment.weights(), confidence, wanted);
        if (json.isWanted()) {
            terminal.print(tree(limit));
        } else {
            terminal.print(text(limit));
        }
    }

    private CountingExperiment fromFile(Path file) {
        if (!observed.isEmpty() || !background.isEmpty() || !signal.isEmpty()) {
            throw TenebraException.usage("CFG-091", "give a workspace, or counts by options, not both");
        }
        try {
            return WorkspaceConversion.toCounting(WorkspaceJson.read(Files.readString(file)));
        } catch (NoSuchFileException missing) {
            throw TenebraException.usage("CFG-012", "no such file: " + file);
        } catch (IOException unreadable) {
            throw TenebraException.data("INP-001", "cannot read workspace: " + file);
        } catch (TenebraException broken) {
            throw broken.at(file.toString());
        }
    }

    private CountingExperiment fromOptions() {
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

    private ObjectNode tree(LimitResult limit) {
        ObjectNode tree = Json.object();
        tree.put("upper_limit", limit.upperLimit());
        tree.set("expected_upper_limit", Json.numbers(limit.expectedUpperLimit()));
        tree.put("confidence", limit.confidence());
        tree.put("method", LimitFile.methodName(limit.method()));
        LimitFile.putConventions(tree, limit.conventions());
        limit.toys().ifPresent(record -> tree.set("toys", ToyAnswers.tree(record)));
        tree.set("warnings", Json.texts(limit.warnings()));
        return tree;
    }

    private String text(LimitResult limit) {
        StringBuilder text = new StringBuilder(LimitText.of(limit));
        limit.toys().ifPresent(record -> text.append(ToyAnswers.text(record)));
        limit.warnings()
                .forEach(warning -> text.append("warning: ").append(warning).append("\n"));
        return text.toString();
    }
}
