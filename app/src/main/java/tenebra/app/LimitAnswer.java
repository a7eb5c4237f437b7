package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tenebra.campaign.result.Json;
import tenebra.campaign.result.LimitFile;
import tenebra.statistics.LimitResult;
import tenebra.statistics.cls.ClsValues;
import tenebra.statistics.cls.Discovery;
import tenebra.statistics.profiled.ToyDiscovery;
import tools.jackson.databind.node.ObjectNode;

/** A limit and what else was asked, as JSON or as text. */
record LimitAnswer(LimitResult limit, Optional<AtStrength> cls, Optional<Excess> excess, List<String> moreWarnings) {
    /** CLs at a given strength. */
    record AtStrength(double strength, ClsValues values) {}

    /** How unlikely the data are without signal: by large-sample formulae, and by toys where limits are by toys. */
    record Excess(Discovery asymptotic, Optional<ToyDiscovery> toys) {}

    LimitAnswer {
        moreWarnings = List.copyOf(moreWarnings);
    }

    LimitAnswer withWarning(String warning) {
        List<String> more = new ArrayList<>(moreWarnings);
        more.add(warning);
        return new LimitAnswer(limit, cls, excess, more);
    }

    private List<String> warnings() {
        List<String> all = new ArrayList<>(moreWarnings);
        all.addAll(limit.warnings());
        excess.ifPresent(found -> found.asymptotic().warnings().stream()
                .filter(warning -> !all.contains(warning))
                .forEach(all::add));
        return all;
    }

    ObjectNode tree() {
        ObjectNode tree = Json.object();
        tree.put("upper_limit", limit.upperLimit());
        tree.set("expected_upper_limit", Json.numbers(limit.expectedUpperLimit()));
        tree.put("confidence", limit.confidence());
        tree.put("method", LimitFile.methodName(limit.method()));
        LimitFile.putConventions(tree, limit.conventions());
        limit.toys().ifPresent(record -> tree.set("toys", ToyAnswers.tree(record)));
        cls.ifPresent(at -> {
            ObjectNode node = tree.putObject("cls").put("strength", at.strength());
            node.put("observed", at.values().observed());
            node.set("expected", Json.numbers(at.values().expected()));
        });
        excess.ifPresent(found -> put(tree.putObject("discovery"), found));
        tree.set("warnings", Json.texts(warnings()));
        return tree;
    }

    String text() {
        StringBuilder text = new StringBuilder(LimitText.of(limit));
        limit.toys().ifPresent(record -> text.append(ToyAnswers.text(record)));
        cls.ifPresent(at -> {
            text.append(String.format(
                    Locale.ROOT,
                    "CLs at mu = %s: %.6g%n",
                    at.strength(),
                    at.values().observed()));
            append(text, "expected (-2, -1, 0, +1, +2 sigma):", at.values().expected());
        });
        excess.ifPresent(found -> append(text, found));
        warnings().forEach(warning -> text.append("warning: ").append(warning).append("\n"));
        return text.toString();
    }

    private static void put(ObjectNode node, Excess excess) {
        Discovery found = excess.asymptotic();
        node.put("p_value", found.pValue());
        node.put("significance", found.significance()).put("best_strength", found.bestStrength());
        node.set("expected_p_value", Json.numbers(found.expectedPValue()));
        node.put("method", LimitFile.methodName(found.method()));
        LimitFile.putConventions(node, found.conventions());
        excess.toys()
                .ifPresent(toys -> node.putObject("toys")
                        .put("p_value", toys.share().value())
                        .put("p_value_error", toys.share().error())
                        .put("significance", toys.significance())
                        .put("q0", toys.q0())
                        .put("number", toys.share().toys()));
    }

    private static void append(StringBuilder text, Excess excess) {
        Discovery found = excess.asymptotic();
        text.append(String.format(
                Locale.ROOT,
                "without signal: p = %.6g, %.4g standard deviations, best mu %.6g (method %s)%n",
                found.pValue(),
                found.significance(),
                found.bestStrength(),
                LimitFile.methodName(found.method())));
        append(text, "expected p with mu = 1 (-2, -1, 0, +1, +2 sigma):", found.expectedPValue());
        excess.toys()
                .ifPresent(toys -> text.append(String.format(
                        Locale.ROOT,
                        "without signal, by %d toys: p = %.4g +- %.2g, %.3g standard deviations%n",
                        toys.share().toys(),
                        toys.share().value(),
                        toys.share().error(),
                        toys.significance())));
    }

    private static void append(StringBuilder text, String what, List<Double> values) {
        text.append(what);
        values.forEach(value -> text.append(String.format(Locale.ROOT, " %.6g", value)));
        text.append("\n");
    }
}
