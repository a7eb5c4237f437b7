package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tenebra.matter.Species;
import tenebra.report.CurvePlot;
import tenebra.report.CurvePlot.Curve;
import tenebra.report.CurvePlot.Quantity;
import tenebra.report.CurvePlot.Series;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;

/** Cross sections against mass, against energy if there is one mass only, or spectra against x. */
record CrossSectionPlot(Reaction reaction, List<CrossSectionRow> rows) {
    CrossSectionPlot {
        rows = List.copyOf(rows);
    }

    CurvePlot plot() {
        if (!rows.getFirst().spectrum().isEmpty()) {
            return spectra();
        }
        return values(CrossSectionRow::mass).size() > 1 ? againstMass() : againstEnergy();
    }

    /** What all spectra share is said once. */
    private CurvePlot spectra() {
        boolean oneEnergy = values(CrossSectionRow::energy).size() == 1;
        boolean oneMass = values(CrossSectionRow::mass).size() == 1;
        List<Series> curves = new ArrayList<>();
        for (CrossSectionRow row : rows) {
            String energy = "<i>E</i> = " + gev(row.energy());
            String mass = "<i>m_{X}</i> = " + gev(row.mass());
            curves.add(new Curve(oneMass ? energy : oneEnergy ? mass : energy + ", " + mass, row.spectrum()));
        }
        List<String> shared = new ArrayList<>();
        if (oneMass) {
            shared.add("<i>m_{X}</i> = " + gev(rows.getFirst().mass()));
        } else if (oneEnergy) {
            shared.add("<i>E</i> = " + gev(rows.getFirst().energy()));
        }
        return plot(
                new Quantity("<i>x</i> = <i>E_{X}</i>/<i>E</i>", Scale.LINEAR),
                "d<i>σ</i>/d<i>x</i> [pb]",
                curves,
                shared);
    }

    private CurvePlot againstMass() {
        List<Series> curves = new ArrayList<>();
        for (double energy : values(CrossSectionRow::energy)) {
            curves.add(new Curve(
                    "<i>E</i> = " + gev(energy),
                    rows.stream()
                            .filter(row -> row.energy() == energy)
                            .map(row -> new Point(row.mass(), row.total()))
                            .toList()));
        }
        return plot(
                Quantity.over("<i>m_{X}</i> [GeV]", values(CrossSectionRow::mass)), "<i>σ</i> [pb]", curves, List.of());
    }

    private CurvePlot againstEnergy() {
        Curve curve = new Curve(
                "<i>m</i> = " + gev(rows.getFirst().mass()),
                rows.stream().map(row -> new Point(row.energy(), row.total())).toList());
        return plot(
                Quantity.over("<i>E</i> [GeV]", values(CrossSectionRow::energy)),
                "<i>σ</i> [pb]",
                List.of(curve),
                List.of());
    }

    private CurvePlot plot(Quantity x, String y, List<Series> curves, List<String> shared) {
        List<String> notes = new ArrayList<>();
        String survivor = reaction.projectile() == Species.PHOTON ? "" : sign(reaction.projectile()) + " ";
        String target = reaction.target().name().replaceAll("(?<=[A-Za-z])([0-9]+)", "_{$1}");
        notes.add("%s %s → %s%s X".formatted(sign(reaction.projectile()), target, survivor, target));
        notes.add(String.join(
                ", ",
                Stream.concat(Stream.of(reaction.mediator().markup()), shared.stream())
                        .toList()));
        notes.add("%s, %s form factor, per %s"
                .formatted(
                        reaction.method().symbol(),
                        reaction.formFactor().symbol(),
                        reaction.target().per()));
        return new CurvePlot(
                "Cross section", x, new Quantity(y, Scale.LOGARITHMIC), curves, notes, CurvePlot.Room.FREE_CORNERS);
    }

    private static String sign(Species species) {
        return switch (species) {
            case ELECTRON -> "e^{−}";
            case POSITRON -> "e^{+}";
            case MUON_MINUS -> "μ^{−}";
            case MUON_PLUS -> "μ^{+}";
            case PHOTON -> "γ";
        };
    }

    private static String gev(double value) {
        return Numbers.brief(value) + " GeV";
    }

    private List<Double> values(ToDoubleFunction<CrossSectionRow> of) {
        return rows.stream().mapToDouble(of).distinct().boxed().toList();
    }
}
