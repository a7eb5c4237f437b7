package tenebra.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import tenebra.campaign.result.Json;
import tenebra.statistics.LimitResult;
import tenebra.statistics.ToyLimits;
import tenebra.statistics.ToyRecord;
import tenebra.statistics.UpperLimits;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.histfactory.CountingExperiment;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.profiled.ToyDiscovery;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.ToyLimitSearch;
import tenebra.statistics.toys.ToySettings;
import tenebra.statistics.unified.PoissonBelt;
import tenebra.statistics.unified.UnifiedInterval;
import tenebra.statistics.unified.UnifiedToys;
import tools.jackson.databind.node.ObjectNode;

/** Limits and intervals by toys, with a bar of progress, and how they are told. */
record ToyAnswers(Terminal terminal, ToyOptions options, double confidence) {
    private static final double FEW_EVENTS = 3;

    /** Upper limit: conditional toys with a profiled statistic, or hybrid toys, of counts ordered at nominal rates. */
    LimitResult limit(LimitSubject subject, Interpolation interpolation) {
        ToySettings settings = options.settings();
        ToyOptions.Bar bar = options.bar(terminal);
        ToyLimitSearch.Goal goal = new ToyLimitSearch.Goal(confidence, bar);
        LimitResult result = settings.ensemble() == Ensemble.CONDITIONAL
                ? ToyLimits.profiled(subject.binned().apply(interpolation), settings, goal)
                : hybrid(subject.counting().get(), settings, goal);
        bar.end();
        return result;
    }

    private static LimitResult hybrid(CountingExperiment experiment, ToySettings settings, ToyLimitSearch.Goal goal) {
        return ToyLimits.hybrid(experiment.model(), experiment.weights(), settings, goal);
    }

    /** Probability of the data without signal by background-only toys. */
    ToyDiscovery discovery(LimitSubject subject, Interpolation interpolation) {
        ToyOptions.Bar bar = options.bar(terminal);
        ToyDiscovery discovery = ToyDiscovery.of(subject.binned().apply(interpolation), options.settings(), bar);
        bar.end();
        return discovery;
    }

    /** Unified interval of the strength: exact for one channel with known background, else by toys. */
    UnifiedInterval interval(CountingExperiment experiment) {
        CountingModel model = experiment.model();
        double[] weights = experiment.weights();
        UpperLimits.requireSignal(model, weights);
        if (model.channels().size() == 1 && model.nuisances().isEmpty()) {
            return new PoissonBelt(model.totalBackground(), confidence)
                    .interval(model.channels().getFirst().observed())
                    .perEvent(weights[0]);
        }
        BinnedModel binned = CountingModels.of(model, weights, Interpolation.PIECEWISE);
        ToyOptions.Bar bar = options.bar(terminal);
        double step = (FEW_EVENTS + Math.sqrt((double) model.totalObserved()))
                / Arrays.stream(weights).sum();
        UnifiedInterval interval =
                UnifiedToys.of(binned, step, options.settings(), new ToyLimitSearch.Goal(confidence, bar));
        bar.end();
        return interval;
    }

    void print(UnifiedInterval interval, JsonOption json) {
        if (json.isWanted()) {
            terminal.print(tree(interval));
            return;
        }
        terminal.print(String.format(
                Locale.ROOT,
                "Feldman-Cousins interval of mu at %s %% CL: %.6g to %.6g%n",
                BigDecimal.valueOf(100 * confidence).stripTrailingZeros().toPlainString(),
                interval.low(),
                interval.high()));
        if (interval.toys() > 0) {
            terminal.print(String.format(
                    Locale.ROOT,
                    "from %d toys: errors %.2g and %.2g%n",
                    interval.toys(),
                    interval.lowError(),
                    interval.highError()));
        }
    }

    private ObjectNode tree(UnifiedInterval interval) {
        ObjectNode tree = Json.object();
        tree.put("lower_limit", interval.low());
        tree.put("upper_limit", interval.high());
        tree.put("lower_limit_error", interval.lowError());
        tree.put("upper_limit_error", interval.highError());
        tree.put("confidence", confidence);
        tree.put("method", "feldman-cousins");
        tree.put("toys", interval.toys());
        tree.set("warnings", Json.texts(interval.warnings()));
        return tree;
    }

    /** How a limit was made by toys. */
    static ObjectNode tree(ToyRecord toys) {
        ObjectNode tree = Json.object();
        tree.put("ensemble", ToyOptions.nameOf(toys.ensemble()));
        tree.put("number", toys.toys());
        tree.put("seed", toys.seed());
        tree.put("upper_limit_error", toys.error());
        tree.set("expected_upper_limit_error", Json.numbers(toys.expectedError()));
        tree.put("mu", toys.strength());
        tree.put("cls", toys.cls().value());
        tree.put("cls_error", toys.cls().error());
        tree.put("clb", toys.cls().background().value());
        tree.put("clb_error", toys.cls().background().error());
        return tree;
    }

    /** The same as lines of text. */
    static String text(ToyRecord toys) {
        return String.format(
                Locale.ROOT,
                "error of the limit: %.2g, from %d %s toys, seed %d%nat mu = %.6g: CLs = %.4g +- %.2g, CLb = %.4g +- %.2g%n",
                toys.error(),
                toys.toys(),
                ToyOptions.nameOf(toys.ensemble()),
                toys.seed(),
                toys.strength(),
                toys.cls().value(),
                toys.cls().error(),
                toys.cls().background().value(),
                toys.cls().background().error());
    }
}
