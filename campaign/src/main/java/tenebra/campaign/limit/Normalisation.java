package tenebra.campaign.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.store.CutFlow;
import tenebra.campaign.store.StoredEvents;
import tenebra.campaign.tracks.Estimate;
import tenebra.campaign.tracks.TrackLengthRequest;

/** How the events of one mass are scaled: their number per beam particle comes from track lengths, their distribution from them. */
public record Normalisation(List<RunYield> runs) {
    public Normalisation {
        runs = List.copyOf(runs);
    }

    /** The same events with scaled weights. */
    public StoredEvents applied(StoredEvents events) {
        Map<String, Double> factors = runs.stream().collect(Collectors.toMap(RunYield::run, RunYield::factor));
        return new StoredEvents(events.rows().stream()
                .map(row -> row.times(factors.getOrDefault(row.run(), 0.0)))
                .toList());
    }

    /** The cut flow of one of the runs with scaled weights. */
    public CutFlow applied(CutFlow flow) {
        return runs.stream()
                .filter(yield -> yield.run().equals(flow.run()))
                .findFirst()
                .map(yield -> flow.times(yield.factor()))
                .orElse(flow);
    }

    /** Mediators in all run periods at unit coupling, from track lengths. */
    public Estimate produced(List<RunPeriod> periods) {
        Map<TrackLengthRequest, Double> errors = new LinkedHashMap<>();
        double sum = 0;
        for (RunYield yield : runs) {
            double exposure = exposure(yield, periods);
            sum += exposure * yield.fromTrackLengths().value();
            errors.merge(yield.lengths(), exposure * yield.fromTrackLengths().error(), Double::sum);
        }
        return new Estimate(sum, root(errors));
    }

    /** The same from the events themselves, whose run periods are independent. */
    public Estimate producedInEvents(List<RunPeriod> periods) {
        double sum = 0;
        double squares = 0;
        for (RunYield yield : runs) {
            double exposure = exposure(yield, periods);
            double error = exposure * yield.fromEvents().error();
            sum += exposure * yield.fromEvents().value();
            squares += error * error;
        }
        return new Estimate(sum, Math.sqrt(squares));
    }

    /** Relative error of a sum over run periods, in the order of the runs, that comes from the track lengths. */
    double relativeError(double[] signals) {
        Map<TrackLengthRequest, Double> errors = new LinkedHashMap<>();
        double sum = 0;
        for (int i = 0; i < signals.length; i++) {
            RunYield yield = runs.get(i);
            sum += signals[i];
            errors.merge(yield.lengths(), signals[i] * yield.fromTrackLengths().relativeError(), Double::sum);
        }
        return sum > 0 ? root(errors) / sum : 0;
    }

    private static double root(Map<TrackLengthRequest, Double> errors) {
        return Math.sqrt(
                errors.values().stream().mapToDouble(error -> error * error).sum());
    }

    private static double exposure(RunYield yield, List<RunPeriod> periods) {
        return periods.stream()
                .filter(period -> period.name().equals(yield.run()))
                .mapToDouble(RunPeriod::particlesOnTarget)
                .sum();
    }
}
