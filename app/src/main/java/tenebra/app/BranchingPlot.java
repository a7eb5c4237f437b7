package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import tenebra.darksector.decay.DecayChannel;
import tenebra.darksector.decay.Decays;
import tenebra.report.CurvePlot;
import tenebra.report.CurvePlot.Curve;
import tenebra.report.CurvePlot.Quantity;
import tenebra.report.CurvePlot.Series;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;

/** Branching fractions of a mediator against its mass. */
record BranchingPlot(CoupledMediator mediator, List<Decays> decays) {
    BranchingPlot {
        decays = List.copyOf(decays);
    }

    CurvePlot plot() {
        List<Series> curves = new ArrayList<>();
        for (DecayChannel channel : DecayCommand.open(decays)) {
            curves.add(new Curve(
                    markup(channel),
                    decays.stream()
                            .map(each -> new Point(
                                    each.mediator().mass(),
                                    each.branchingRatios().getOrDefault(channel, 0.0)))
                            .toList()));
        }
        List<Double> masses =
                decays.stream().map(each -> each.mediator().mass()).toList();
        return new CurvePlot(
                "Branching fractions",
                Quantity.over("<i>m_{X}</i> [GeV]", masses),
                new Quantity("branching fraction", Scale.LOGARITHMIC),
                curves,
                List.of(mediator.markup()));
    }

    private static String markup(DecayChannel channel) {
        return switch (channel) {
            case ELECTRONS -> "e^{+}e^{−}";
            case MUONS -> "μ^{+}μ^{−}";
            case TAUS -> "τ^{+}τ^{−}";
            case NEUTRINOS_E -> "ν_{e}";
            case NEUTRINOS_MU -> "ν_{μ}";
            case NEUTRINOS_TAU -> "ν_{τ}";
            case HADRONS -> "hadrons";
            case TWO_PHOTONS -> "γγ";
            case THREE_PHOTONS -> "γγγ";
            case DARK_MATTER -> "χχ";
        };
    }
}
