package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.report.CurvePlot;
import tenebra.report.CurvePlot.Curve;
import tenebra.report.CurvePlot.Quantity;
import tenebra.report.CurvePlot.Series;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;

/** Thermal targets, or abundances at given couplings, against the mass of the dark matter; one curve for each kind of it. */
record RelicPlot(MediatorModel model, List<RelicPoint> points, Ordinate ordinate) {
    /** What is drawn. */
    enum Ordinate {
        TARGET,
        ABUNDANCE
    }

    RelicPlot {
        points = List.copyOf(points);
    }

    CurvePlot plot() {
        return new CurvePlot(
                "Thermal target",
                Quantity.over(
                        "<i>m_{χ}</i> [GeV]",
                        points.stream().map(RelicPoint::mass).toList()),
                new Quantity(label(), Scale.LOGARITHMIC),
                curves(),
                notes(),
                CurvePlot.Room.FREE_CORNERS);
    }

    private boolean isOfY() {
        return RelicPoint.definition(points.getFirst().sector()).isPresent();
    }

    private String label() {
        if (ordinate == Ordinate.ABUNDANCE) {
            return "Ω<i>h</i>²";
        }
        if (!isOfY()) {
            return "<i>%s</i>%s"
                    .formatted(model.parameter().label(), model.parameter().unitAfterLabel());
        }
        return points.getFirst().sector().isMixing()
                ? "<i>y</i> = <i>ε</i>² <i>α_{D}</i> (<i>m_{χ}</i>/<i>m_{%s}</i>)⁴".formatted(model.symbol())
                : "<i>y</i> = (<i>g_{D}</i> <i>%s</i>)² (<i>m_{χ}</i>/<i>m_{%s}</i>)⁴"
                        .formatted(model.parameter().label(), model.symbol());
    }

    private double value(RelicPoint point) {
        RelicPoint.Solution solution = point.solution().orElseThrow();
        if (ordinate == Ordinate.ABUNDANCE) {
            return solution.relic().abundance();
        }
        return point.y().orElse(solution.coupling());
    }

    private List<Series> curves() {
        List<Series> curves = new ArrayList<>();
        for (DarkContent content : distinctContents()) {
            List<RelicPoint> own = points.stream()
                    .filter(point -> point.sector().dark().content().equals(content))
                    .filter(point -> point.solution().isPresent())
                    .toList();
            if (ordinate == Ordinate.ABUNDANCE) {
                couplings(own)
                        .forEach(coupling -> curves.add(curve(
                                legend(content)
                                        + ", <i>%s</i> = %s"
                                                .formatted(model.parameter().label(), Numbers.markup(coupling)),
                                own.stream().filter(point -> coupling(point) == coupling))));
            } else {
                curves.add(curve(legend(content), own.stream()));
            }
        }
        return curves;
    }

    private static List<Double> couplings(List<RelicPoint> points) {
        ToDoubleFunction<RelicPoint> coupling = RelicPlot::coupling;
        return points.stream().mapToDouble(coupling).distinct().boxed().toList();
    }

    private static double coupling(RelicPoint point) {
        return point.solution().orElseThrow().coupling();
    }

    private Series curve(String legend, Stream<RelicPoint> own) {
        return new Curve(
                legend, own.map(point -> new Point(point.mass(), value(point))).toList());
    }

    private List<DarkContent> distinctContents() {
        return points.stream()
                .map(point -> point.sector().dark().content())
                .distinct()
                .toList();
    }

    private static String legend(DarkContent content) {
        return switch (content) {
            case DarkContent.Split split ->
                split.splitting() == 0
                        ? "pseudo-Dirac"
                        : "pseudo-Dirac, Δ = %s <i>m_{χ}</i>".formatted(Numbers.brief(split.splitting()));
            case DarkContent.Single single -> name(single.kind());
        };
    }

    private static String name(DarkMatter kind) {
        return switch (kind) {
            case DIRAC -> "Dirac";
            case MAJORANA -> "Majorana";
            case COMPLEX_SCALAR -> "complex scalar";
            case REAL_SCALAR -> "real scalar";
            case REAL_VECTOR -> "real vector";
        };
    }

    private List<String> notes() {
        RelicPoint first = points.getFirst();
        List<String> notes = new ArrayList<>(List.of(
                model.name(),
                "<i>m_{%s}</i> = %s <i>m_{χ}</i>".formatted(model.symbol(), Numbers.brief(first.ratio()))));
        if (first.darkCoupling().isPresent() && points.stream().allMatch(this::sameDarkCoupling)) {
            first.alpha().ifPresent(alpha -> notes.add("<i>α_{D}</i> = " + Numbers.brief(alpha)));
        }
        if (ordinate == Ordinate.TARGET) {
            notes.add("Ω<i>h</i>² = "
                    + Numbers.brief(points.stream()
                            .flatMap(point -> point.solution().stream())
                            .findFirst()
                            .map(solution -> solution.relic().abundance())
                            .orElse(0.0)));
        }
        return notes;
    }

    private boolean sameDarkCoupling(RelicPoint point) {
        return point.darkCoupling().equals(points.getFirst().darkCoupling());
    }
}
