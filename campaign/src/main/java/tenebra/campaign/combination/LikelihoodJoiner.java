package tenebra.campaign.combination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenebra.campaign.combination.CombinationRules.SameData;
import tenebra.campaign.likelihood.PeriodChannel;
import tenebra.campaign.likelihood.ResultLikelihood;
import tenebra.campaign.result.LimitFile;
import tenebra.core.TenebraException;
import tenebra.statistics.cls.Method;
import tenebra.statistics.combination.ParameterNames;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Effect;

/** Brings likelihoods of several results under common names. */
final class LikelihoodJoiner {
    private final Map<String, ResultLikelihood> results;
    private final CombinationRules rules;
    private final ParameterNames names;
    private final List<String> warnings = new ArrayList<>();

    LikelihoodJoiner(Map<String, ResultLikelihood> results, CombinationRules rules) {
        this.results = results;
        this.rules = rules;
        refuseOtherPlanes();
        refuseSameData();
        Map<String, Set<String>> nuisances = new LinkedHashMap<>();
        results.forEach((label, result) -> nuisances.put(label, nuisances(result)));
        names = new ParameterNames(nuisances, rules.correlations());
    }

    private static Set<String> nuisances(ResultLikelihood result) {
        Set<String> names = new TreeSet<>();
        for (PeriodChannel period : result.channels()) {
            names.add(period.simulation());
            period.channel().signalEffects().stream().map(Effect::nuisance).forEach(names::add);
            for (Background background : period.channel().backgrounds()) {
                background.effects().stream().map(Effect::nuisance).forEach(names::add);
            }
        }
        return names;
    }

    private void refuseOtherPlanes() {
        Map.Entry<String, ResultLikelihood> first =
                results.entrySet().iterator().next();
        results.forEach((label, result) -> first.getValue()
                .plane()
                .difference(result.plane())
                .ifPresent(difference -> {
                    throw TenebraException.usage(
                            "CFG-086",
                            "results of different models: %s is %s in %s, %s in %s; limits on different things cannot be combined"
                                    .formatted(
                                            difference.place(),
                                            difference.left(),
                                            first.getKey(),
                                            difference.right(),
                                            label));
                }));
    }

    private void refuseSameData() {
        Map<String, String> seen = new TreeMap<>();
        results.forEach((label, result) -> result.channels().forEach(period -> {
            String other = seen.putIfAbsent(period.run(), label);
            if (other == null || other.equals(label)) {
                return;
            }
            if (rules.sameData() == SameData.REFUSED) {
                throw TenebraException.usage(
                        "CFG-087",
                        "the same data twice: run period %s is in %s and in %s; if they count different events, say --allow-same-data"
                                .formatted(period.run(), other, label));
            }
            warnings.add("run period %s is in %s and in %s, taken as different events"
                    .formatted(period.run(), other, label));
        }));
    }

    JoinedLikelihood joined() {
        CommonMasses masses = new CommonMasses(results, rules.masses());
        ResultLikelihood likelihood =
                new ResultLikelihood(about(), first().plane(), terms(), channels(), masses.joined());
        warnings.addAll(masses.warnings());
        return new JoinedLikelihood(likelihood, masses.parts(), names.parameters(), masses.leftOut(), warnings);
    }

    private ResultLikelihood first() {
        return results.values().iterator().next();
    }

    private ResultLikelihood.About about() {
        return new ResultLikelihood.About(
                "combination",
                "Combination of "
                        + results.values().stream()
                                .map(result -> result.about().analysis())
                                .collect(Collectors.joining(" and ")),
                first().about().referenceMass());
    }

    private ResultLikelihood.Terms terms() {
        return new ResultLikelihood.Terms(
                rules.confidence().isPresent()
                        ? rules.confidence().getAsDouble()
                        : agreed("confidence level", "--cl", terms -> terms.confidence()),
                rules.method().orElseGet(() -> agreed("method", "--method", terms -> terms.method())),
                results.values().stream()
                        .mapToDouble(result -> result.terms().lowestCoupling())
                        .min()
                        .orElseThrow(),
                results.values().stream()
                        .mapToDouble(result -> result.terms().highestCoupling())
                        .max()
                        .orElseThrow());
    }

    private <T> T agreed(String what, String option, Function<ResultLikelihood.Terms, T> value) {
        T first = value.apply(first().terms());
        results.forEach((label, result) -> {
            T other = value.apply(result.terms());
            if (!other.equals(first)) {
                throw TenebraException.usage(
                        "CFG-089",
                        "results have different limits: %s is %s in %s, %s in %s; choose one with %s"
                                .formatted(
                                        what,
                                        shown(first),
                                        results.keySet().iterator().next(),
                                        shown(other),
                                        label,
                                        option));
            }
        });
        return first;
    }

    private static Object shown(Object value) {
        return value instanceof Method method ? LimitFile.methodName(method) : value;
    }

    private List<PeriodChannel> channels() {
        Map<String, Long> counts = results.values().stream()
                .flatMap(result -> result.channels().stream())
                .collect(Collectors.groupingBy(period -> period.channel().name(), TreeMap::new, Collectors.counting()));
        List<PeriodChannel> channels = new ArrayList<>();
        results.forEach((label, result) -> result.channels().forEach(period -> {
            String name = period.channel().name();
            String unique = counts.getOrDefault(name, 0L) > 1 ? label + ": " + name : name;
            channels.add(new PeriodChannel(
                    period.run(),
                    period.particlesOnTarget(),
                    names.of(label, period.simulation()),
                    names.renamed(label, period.channel(), unique)));
        }));
        return channels;
    }
}
