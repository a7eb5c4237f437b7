package tenebra.campaign.combination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tenebra.campaign.engine.Engine;
import tenebra.campaign.engine.Progress;
import tenebra.campaign.likelihood.LikelihoodFile;
import tenebra.campaign.likelihood.MassSignal;
import tenebra.campaign.likelihood.ResultLikelihood;
import tenebra.campaign.limit.MassPoint;
import tenebra.campaign.plan.ChunkSpec;
import tenebra.campaign.result.Json;
import tenebra.core.TenebraException;
import tenebra.statistics.Exclusion;
import tenebra.statistics.SignalAtCoupling;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.CountingModel;

/**
 * Results as one: their joint likelihood and its limit at every mass. A pure function of the inputs, for any number of threads.
 *
 * @param results label → likelihood, as given
 */
public record CombinedResults(
        Map<String, ResultLikelihood> results, JoinedLikelihood joined, List<CombinedPoint> points) {
    public CombinedResults {
        results = new LinkedHashMap<>(results);
        points = List.copyOf(points);
    }

    /** Reads the likelihoods and makes the limits. */
    public static CombinedResults of(
            List<CombinationInput> inputs, CombinationRules rules, Engine engine, Progress progress) {
        Map<String, ResultLikelihood> results = new LinkedHashMap<>();
        for (CombinationInput input : inputs) {
            try {
                results.put(input.label(), LikelihoodFile.read(Json.parse(input.text())));
            } catch (TenebraException broken) {
                throw broken.at(input.file().toString());
            }
        }
        JoinedLikelihood joined = JoinedLikelihood.of(results, rules);
        return new CombinedResults(results, joined, points(results, joined, engine, progress));
    }

    private static List<CombinedPoint> points(
            Map<String, ResultLikelihood> results, JoinedLikelihood joined, Engine engine, Progress progress) {
        int masses = joined.likelihood().masses().size();
        CombinedPoint[] points = new CombinedPoint[masses];
        progress.begin("limits", masses, 0);
        engine.run(
                IntStream.range(0, masses)
                        .mapToObj(k -> new ChunkSpec("limits", k, k, 1))
                        .toList(),
                chunk -> points[chunk.number()] = point(results, joined, chunk.number()),
                progress);
        progress.end();
        return List.of(points);
    }

    private static CombinedPoint point(Map<String, ResultLikelihood> results, JoinedLikelihood joined, int index) {
        ResultLikelihood all = joined.likelihood();
        ResultLikelihood.Terms terms = all.terms();
        MassSignal mass = all.masses().get(index);
        CountingModel model = all.model(mass);
        SignalAtCoupling signal = all.signal(mass);
        List<OptionalDouble> alone = new ArrayList<>();
        results.forEach((label, result) -> {
            MassSignal own = joined.signal(label, index);
            alone.add(MassPoint.upperLimit(terms.scan()
                    .of(ClsCalculator.of(result.model(own), terms.method()), result.signal(own))
                    .observed()));
        });
        Exclusion exclusion = terms.scan().of(ClsCalculator.of(model, terms.method()), signal);
        Exclusion asymptotic = terms.scan().of(ClsCalculator.of(model, Method.ASYMPTOTIC), signal);
        return new CombinedPoint(mass, exclusion, asymptotic, alone);
    }

    /** The point nearest to the reference mass, in the logarithm. */
    public CombinedPoint shown() {
        double reference = joined.likelihood().about().referenceMass();
        CombinedPoint best = points.getFirst();
        for (CombinedPoint point : points) {
            if (Math.abs(Math.log(point.mass() / reference)) < Math.abs(Math.log(best.mass() / reference))) {
                best = point;
            }
        }
        return best;
    }
}
