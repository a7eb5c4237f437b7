package tenebra.campaign.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.Analysis.ExpectedBackground;
import tenebra.campaign.analysis.Analysis.Inference;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.store.CutFlow;
import tenebra.campaign.store.StoredEvents;
import tenebra.statistics.Exclusion;
import tenebra.statistics.ExclusionScan;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

/** Limits of an analysis: one counting channel for each run period, log-normal nuisances, excluded couplings by scan. */
public record LimitCalculation(Analysis analysis) {
    /** The nuisance that stands for the statistical error of the simulation. */
    public static final String SIMULATION = "simulation statistics";

    /** How finely the coupling is scanned. */
    public static final double POINTS_PER_DECADE = 10;

    /**
     * The answer at one mass.
     *
     * @param events scaled by the normalisation
     * @param cutFlows of its runs, scaled likewise
     * @param normalisation in the order of the runs
     */
    public MassPoint at(double mass, StoredEvents events, List<CutFlow> cutFlows, Normalisation normalisation) {
        SignalYield yield =
                new SignalYield(analysis.runs(), analysis.selection(), events, CouplingDependence.invisible());
        double efficiencyError = yield.relativeError(1);
        double error = Math.hypot(efficiencyError, normalisation.relativeError(yield.at(1)));
        CountingModel model = model(error);
        Exclusion exclusion =
                scan().of(ClsCalculator.of(model, analysis.inference().method()), yield);
        Exclusion asymptotic = scan().of(ClsCalculator.of(model, Method.ASYMPTOTIC), yield);
        OptionalDouble limit = MassPoint.upperLimit(exclusion.observed());
        Sums sums = Sums.of(analysis, cutFlows);
        return new MassPoint(
                mass,
                exclusion,
                asymptotic,
                Arrays.stream(yield.at(1)).sum(),
                error,
                sums.efficiency(),
                new MassPoint.Produced(
                        normalisation.produced(analysis.runs()),
                        normalisation.producedInEvents(analysis.runs()),
                        efficiencyError),
                events.meanTrackLength(),
                limit.isPresent()
                        ? OptionalDouble.of(
                                Arrays.stream(yield.at(limit.getAsDouble())).sum())
                        : OptionalDouble.empty(),
                analysis.reference().map(curve -> curve.at(mass)).orElse(OptionalDouble.empty()),
                channels(yield, cutFlows, normalisation));
    }

    /** What each run period adds, in their order. */
    private List<ChannelSignal> channels(SignalYield yield, List<CutFlow> cutFlows, Normalisation normalisation) {
        double[] selected = yield.at(1);
        List<ChannelSignal> channels = new ArrayList<>();
        for (int i = 0; i < selected.length; i++) {
            RunPeriod run = analysis.runs().get(i);
            double fiducial = cutFlows.stream()
                    .filter(flow -> flow.run().equals(run.name()))
                    .mapToDouble(flow -> flow.fiducial().weights())
                    .sum();
            RunYield mediators = normalisation.runs().get(i);
            channels.add(new ChannelSignal(
                    selected[i],
                    run.particlesOnTarget() * fiducial,
                    new ChannelSignal.Precision(
                            yield.of(run).relativeError(1),
                            mediators.fromTrackLengths().relativeError(),
                            mediators.lengthsDigest())));
        }
        return channels;
    }

    /** The counting model; the simulation's relative error is one more nuisance of the signal. */
    public CountingModel model(double simulationError) {
        return model(simulationError, analysis.inference().backgrounds(), RunPeriod::observedEvents);
    }

    /** The same with other backgrounds, and without a look at what was seen: every channel is empty. */
    public CountingModel blindModel(double simulationError, List<ExpectedBackground> backgrounds) {
        return model(simulationError, backgrounds, run -> 0);
    }

    private CountingModel model(
            double simulationError, List<ExpectedBackground> backgrounds, ToIntFunction<RunPeriod> observed) {
        List<Effect> onSignal = new ArrayList<>();
        analysis.inference().systematics().forEach(s -> onSignal.add(Effect.relative(s.name(), s.relative())));
        if (simulationError > 0) {
            onSignal.add(Effect.relative(SIMULATION, simulationError));
        }
        return new CountingModel(analysis.runs().stream()
                .map(run -> new Channel(
                        run.name(),
                        observed.applyAsInt(run),
                        backgrounds.stream()
                                .map(background -> share(background, run))
                                .toList(),
                        onSignal))
                .toList());
    }

    private Background share(ExpectedBackground background, RunPeriod run) {
        double events = background.events() * run.particlesOnTarget() / analysis.particlesOnTarget();
        List<Effect> effects = background.error() > 0 && background.events() > 0
                ? List.of(Effect.relative(background.name(), background.error() / background.events()))
                : List.of();
        return new Background(background.name(), events, effects);
    }

    private ExclusionScan scan() {
        Inference inference = analysis.inference();
        return ExclusionScan.perDecade(
                inference.lowestCoupling(), inference.highestCoupling(), POINTS_PER_DECADE, inference.confidence());
    }

    /** Sums over runs, weighted by exposure. */
    private record Sums(double fiducial, double selected) {
        static Sums of(Analysis analysis, List<CutFlow> cutFlows) {
            Map<String, RunPeriod> runs =
                    analysis.runs().stream().collect(Collectors.toMap(RunPeriod::name, Function.identity()));
            double fiducial = 0;
            double selected = 0;
            for (CutFlow flow : cutFlows) {
                double exposure = Objects.requireNonNull(runs.get(flow.run())).particlesOnTarget();
                fiducial += exposure * flow.fiducial().weights();
                selected += exposure * flow.selected().weights();
            }
            return new Sums(fiducial, selected);
        }

        double efficiency() {
            return fiducial > 0 ? selected / fiducial : 0;
        }
    }
}
