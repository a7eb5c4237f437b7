package tenebra.campaign.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenebra.campaign.analysis.Analysis;
import tenebra.campaign.analysis.Analysis.ExpectedBackground;
import tenebra.campaign.analysis.CutThreshold;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.limit.ChannelSignal;
import tenebra.campaign.limit.LimitCalculation;
import tenebra.campaign.limit.Normalisation;
import tenebra.campaign.store.CutFlow;
import tenebra.campaign.store.ThresholdSums;
import tenebra.statistics.UpperLimits;

/** The average expected limit at one mass as a function of a threshold. What was seen is not looked at. */
public record ThresholdLimits(
        Analysis analysis, CutThreshold cut, List<ThresholdSums> sums, Normalisation normalisation) {
    /** At one of the thresholds of the sums, by its number. */
    public ThresholdPoint at(int number, double threshold) {
        List<ChannelSignal> signals = signals(number);
        double[] weights = signals.stream().mapToDouble(ChannelSignal::selected).toArray();
        double signal = 0;
        double fiducial = 0;
        for (ChannelSignal channel : signals) {
            signal += channel.selected();
            fiducial += channel.fiducial();
        }
        List<ExpectedBackground> backgrounds = analysis.inference().backgrounds().stream()
                .map(background -> moved(background, threshold))
                .toList();
        return new ThresholdPoint(
                sums.getFirst().mass(),
                threshold,
                fiducial > 0 ? signal / fiducial : 0,
                signal,
                backgrounds.stream().mapToDouble(ExpectedBackground::events).sum(),
                signal > 0
                        ? Optional.of(UpperLimits.meanExpected(
                                new LimitCalculation(analysis)
                                        .blindModel(ChannelSignal.relativeError(signals), backgrounds),
                                weights,
                                analysis.inference().confidence(),
                                analysis.inference().method()))
                        : Optional.empty());
    }

    private ExpectedBackground moved(ExpectedBackground background, double threshold) {
        return background
                .dependence()
                .filter(known -> known.cut().equals(cut.name()))
                .map(known -> background.withEvents(known.at(threshold)))
                .orElse(background);
    }

    private List<ChannelSignal> signals(int number) {
        List<ChannelSignal> signals = new ArrayList<>();
        for (int i = 0; i < analysis.runs().size(); i++) {
            RunPeriod run = analysis.runs().get(i);
            var mediators = normalisation.runs().get(i);
            ThresholdSums own = sums.stream()
                    .filter(candidate -> candidate.run().equals(run.name()))
                    .findFirst()
                    .orElse(nothing(run));
            double scale = run.particlesOnTarget() * mediators.factor();
            boolean isEmpty = own.kept().isEmpty();
            signals.add(new ChannelSignal(
                    isEmpty
                            ? 0
                            : scale
                                    * analysis.selection().factor(run)
                                    * own.kept().get(number).weights(),
                    scale * own.fiducial().weights(),
                    new ChannelSignal.Precision(
                            isEmpty ? 0 : own.relativeError(number),
                            mediators.fromTrackLengths().relativeError(),
                            mediators.lengthsDigest())));
        }
        return signals;
    }

    private ThresholdSums nothing(RunPeriod run) {
        CutFlow.Sum none = new CutFlow.Sum(0, 0, 0);
        return new ThresholdSums(run.name(), sums.getFirst().mass(), none, none, List.of());
    }
}
