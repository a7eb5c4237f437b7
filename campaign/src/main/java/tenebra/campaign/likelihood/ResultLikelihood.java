package tenebra.campaign.likelihood;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.catalogue.Kind;
import tenebra.campaign.limit.ChannelSignal;
import tenebra.campaign.limit.LimitCalculation;
import tenebra.campaign.limit.MassPoint;
import tenebra.campaign.plan.Plan;
import tenebra.core.TenebraException;
import tenebra.statistics.ExclusionScan;
import tenebra.statistics.SignalAtCoupling;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

/**
 * Everything that a limit at any of its masses is made from: what was seen and expected in every channel, and the signal, which
 * grows as the square of the coupling. Immutable.
 */
public record ResultLikelihood(
        About about, Plane plane, Terms terms, List<PeriodChannel> channels, List<MassSignal> masses) {
    /**
     * Where it comes from.
     *
     * @param referenceMass whose workspace is written: the nearest one [GeV]
     */
    public record About(String analysis, String title, double referenceMass) {}

    /** How limits are made: level, method and the couplings that are scanned. */
    public record Terms(double confidence, Method method, double lowestCoupling, double highestCoupling) {
        /** The scan for excluded couplings. */
        public ExclusionScan scan() {
            return ExclusionScan.perDecade(
                    lowestCoupling, highestCoupling, LimitCalculation.POINTS_PER_DECADE, confidence);
        }
    }

    public ResultLikelihood {
        channels = List.copyOf(channels);
        masses = List.copyOf(masses);
        for (MassSignal mass : masses) {
            if (mass.channels().size() != channels.size()) {
                throw TenebraException.data(
                        "STA-060",
                        "signals do not fit: %d for %d channels at %s GeV"
                                .formatted(mass.channels().size(), channels.size(), mass.mass()));
            }
        }
    }

    /** Of a run. */
    public static ResultLikelihood of(Plan plan, List<MassPoint> points) {
        Analysis analysis = plan.analysis();
        CountingModel model = new LimitCalculation(analysis).model(0);
        List<PeriodChannel> channels = new ArrayList<>();
        for (int i = 0; i < analysis.runs().size(); i++) {
            RunPeriod run = analysis.runs().get(i);
            channels.add(new PeriodChannel(
                    run.name(),
                    run.particlesOnTarget(),
                    LimitCalculation.SIMULATION,
                    model.channels().get(i)));
        }
        Analysis.Inference inference = analysis.inference();
        return new ResultLikelihood(
                new About(analysis.name(), analysis.title(), analysis.sample().referenceMass()),
                plane(plan),
                new Terms(
                        inference.confidence(),
                        inference.method(),
                        inference.lowestCoupling(),
                        inference.highestCoupling()),
                channels,
                points.stream()
                        .map(point -> new MassSignal(point.mass(), point.channels()))
                        .toList());
    }

    private static Plane plane(Plan plan) {
        Analysis.Signal signal = plan.analysis().signal();
        return new Plane(
                signal.modelTitle(),
                Plane.physics(plan.configuration()
                        .find(Kind.MODEL, signal.model().name())
                        .json()),
                new Plane.Symbols(
                        signal.couplingColumn(),
                        signal.couplingLabel(),
                        signal.couplingUnit(),
                        signal.mediatorSymbol()));
    }

    /** The counting model at one of its masses: the statistics of the simulation is one nuisance for all channels that name it alike. */
    public CountingModel model(MassSignal mass) {
        Map<String, List<ChannelSignal>> groups = new LinkedHashMap<>();
        for (int i = 0; i < channels.size(); i++) {
            groups.computeIfAbsent(channels.get(i).simulation(), first -> new ArrayList<>())
                    .add(mass.channels().get(i));
        }
        return new CountingModel(channels.stream()
                .map(period -> withSimulation(
                        period, ChannelSignal.relativeError(groups.getOrDefault(period.simulation(), List.of()))))
                .toList());
    }

    private static Channel withSimulation(PeriodChannel period, double error) {
        Channel channel = period.channel();
        List<Effect> effects = new ArrayList<>(channel.signalEffects());
        if (error > 0) {
            effects.add(Effect.relative(period.simulation(), error));
        }
        return new Channel(channel.name(), channel.observed(), channel.backgrounds(), effects);
    }

    /** Signal events of every channel against the coupling at one of its masses. */
    public SignalAtCoupling signal(MassSignal mass) {
        double[] atOne =
                mass.channels().stream().mapToDouble(ChannelSignal::selected).toArray();
        return coupling -> {
            double[] events = atOne.clone();
            for (int i = 0; i < events.length; i++) {
                events[i] *= coupling * coupling;
            }
            return events;
        };
    }

    /** Exposure of all channels. */
    public double particlesOnTarget() {
        return channels.stream().mapToDouble(PeriodChannel::particlesOnTarget).sum();
    }

    /** Events seen in all channels. */
    public long observed() {
        return channels.stream()
                .mapToLong(period -> period.channel().observed())
                .sum();
    }

    /** Background expected in all channels [events]. */
    public double background() {
        return channels.stream()
                .mapToDouble(period -> period.channel().background())
                .sum();
    }
}
