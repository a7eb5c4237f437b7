package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.moment.MomentBand;
import tenebra.report.CurvePlot;
import tenebra.report.CurvePlot.Quantity;
import tenebra.report.CurvePlot.Series;
import tenebra.report.CurvePlot.Strip;
import tenebra.report.figure.Scale;
import tenebra.report.figure.Span;

/** Couplings that explain measured magnetic moments, against the mediator's mass. */
record MomentPlot(Fermion lepton, List<Mediator> mediators, List<MomentBand> bands) {
    MomentPlot {
        mediators = List.copyOf(mediators);
        bands = List.copyOf(bands);
    }

    CurvePlot plot() {
        List<Series> strips = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String symbol = lepton == Fermion.MUON ? "μ" : "e";
        notes.add("%s, (g − 2)_{%s} at %s σ"
                .formatted(mediators.getFirst().kind().symbol(), symbol, Numbers.brief(MomentCommand.DEVIATIONS)));
        for (MomentBand band : bands) {
            List<Span> spans = spans(band);
            if (spans.isEmpty()) {
                notes.add(band.name() + ": wrong sign");
            } else {
                strips.add(new Strip(band.name(), spans));
            }
        }
        return new CurvePlot(
                "Magnetic moment",
                Quantity.over(
                        "<i>m_{X}</i> [GeV]",
                        mediators.stream().map(Mediator::mass).toList()),
                new Quantity("<i>ε</i>", Scale.LOGARITHMIC),
                strips,
                notes,
                CurvePlot.Room.FREE_CORNERS);
    }

    /** A band that allows no coupling at all reaches down to 0. */
    private List<Span> spans(MomentBand band) {
        List<Span> spans = new ArrayList<>();
        for (Mediator mediator : mediators) {
            MomentCommand.epsilons(band, mediator)
                    .ifPresent(range -> spans.add(new Span(mediator.mass(), range.low(), range.high())));
        }
        return spans;
    }
}
