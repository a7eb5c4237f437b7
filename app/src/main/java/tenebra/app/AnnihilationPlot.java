package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tenebra.report.CurvePlot;
import tenebra.report.CurvePlot.Curve;
import tenebra.report.CurvePlot.Quantity;
import tenebra.report.CurvePlot.Series;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;

/** Cross sections of annihilation against the positron's energy, or against mass if there are more masses than energies. */
record AnnihilationPlot(Annihilation annihilation, List<AnnihilationRow> rows) {
    AnnihilationPlot {
        rows = List.copyOf(rows);
    }

    CurvePlot plot() {
        List<Double> energies = values(AnnihilationRow::energy);
        List<Double> masses = values(AnnihilationRow::mass);
        return energies.size() >= masses.size()
                ? plot(
                        Quantity.over("<i>E_{+}</i> [GeV]", energies),
                        curves(AnnihilationRow::energy, AnnihilationRow::mass, value -> "<i>m_{X}</i> = " + gev(value)))
                : plot(
                        Quantity.over("<i>m_{X}</i> [GeV]", masses),
                        curves(
                                AnnihilationRow::mass,
                                AnnihilationRow::energy,
                                value -> "<i>E_{+}</i> = " + gev(value)));
    }

    private List<Series> curves(
            ToDoubleFunction<AnnihilationRow> x,
            ToDoubleFunction<AnnihilationRow> parameter,
            Function<Double, String> legend) {
        List<Series> curves = new ArrayList<>();
        for (double value : values(parameter)) {
            curves.add(new Curve(
                    legend.apply(value),
                    rows.stream()
                            .filter(row -> parameter.applyAsDouble(row) == value)
                            .map(row -> new Point(x.applyAsDouble(row), row.crossSection()))
                            .toList()));
        }
        return curves;
    }

    private CurvePlot plot(Quantity x, List<Series> curves) {
        List<String> notes = new ArrayList<>();
        boolean photon = annihilation.channel() == Annihilation.Channel.WITH_PHOTON;
        notes.add("e^{+} e^{−} → " + (photon ? "γ X" : "X → χχ") + ", electrons " + annihilation.electronsInWords());
        notes.add(annihilation.mediator().markup());
        if (!photon) {
            notes.add("<i>α_{D}</i> = %s, %s, <i>m_{χ}</i> = <i>m_{X}</i>/%s"
                    .formatted(
                            Numbers.brief(annihilation.dark().alpha()),
                            rows.getFirst().process().dark().kind().symbol(),
                            Numbers.brief(annihilation.massRatio())));
        }
        return new CurvePlot(
                "Annihilation",
                x,
                new Quantity("<i>σ</i> per electron [pb]", Scale.LOGARITHMIC),
                curves,
                notes,
                CurvePlot.Room.ABOVE_CURVES);
    }

    private static String gev(double value) {
        return Numbers.brief(value) + " GeV";
    }

    private List<Double> values(ToDoubleFunction<AnnihilationRow> of) {
        return rows.stream().mapToDouble(of).distinct().boxed().toList();
    }
}
