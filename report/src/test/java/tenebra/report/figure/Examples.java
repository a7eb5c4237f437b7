package tenebra.report.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Figures as a publication shows them. All numbers are invented shapes, no results. */
final class Examples {
    private Examples() {}

    /** Limit of a missing-energy search: rises with the mass, and faster where the production dies out. */
    private static double limit(double mass) {
        return 9e-6 * Math.pow(mass / 1e-3, 0.93) * (1 + Math.pow(mass / 0.25, 1.4));
    }

    private static List<Double> masses() {
        return IntStream.rangeClosed(0, 90)
                .mapToObj(i -> 1e-3 * Math.pow(10, i / 30.0))
                .toList();
    }

    private static List<Point> curve(DoubleUnaryOperator y) {
        return masses().stream().map(m -> new Point(m, y.applyAsDouble(m))).toList();
    }

    private static List<Span> band(double factor) {
        return masses().stream()
                .map(m -> new Span(m, 0.8 * limit(m) / factor, 0.8 * limit(m) * factor))
                .toList();
    }

    static Figure exclusion() {
        List<Layer> layers = new ArrayList<>();
        String observed = "This work, 90 % CL_{s} (hybrid)";
        String expected = "Expected, ±1σ and ±2σ";
        String published = "NA64 2016–2022,\nPRL 131, 161801 (2023)";
        layers.add(new Layer.Region(
                curve(Examples::limit), Layer.Side.ABOVE, Fill.solid(Palette.SKY_BLUE.tint(0.72)), observed));
        layers.add(new Layer.Band(band(1.7), Fill.solid(Palette.YELLOW.tint(0.35)), expected));
        layers.add(new Layer.Band(band(1.3), Fill.solid(Palette.BLUISH_GREEN.tint(0.45)), expected));
        layers.add(new Layer.Curve(curve(m -> 0.8 * limit(m)), LineStyle.dashed(Palette.BLACK), expected));
        layers.add(new Layer.Curve(curve(Examples::limit), LineStyle.solid(Palette.BLUE), observed));
        DoubleUnaryOperator reference = m -> 0.9 * limit(m) * (1 + 0.1 * Math.sin(3 * Math.log(m)));
        layers.add(new Layer.Curve(
                curve(reference), LineStyle.solid(Palette.VERMILION).withWidth(0.7), published));
        layers.add(new Layer.Markers(
                DoubleStream.of(1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1)
                        .mapToObj(m -> ErrorPoint.at(m, reference.applyAsDouble(m)))
                        .toList(),
                MarkerStyle.of(Marker.OPEN_CIRCLE, Palette.VERMILION),
                published));
        layers.add(new Layer.Label(
                new Point(4e-3, 6e-4), "Excluded", LabelStyle.of(Palette.BLUE).withRotation(0)));
        return Figure.of(
                        "Exclusion of invisible dark photons",
                        Axis.logarithmic("<i>m</i>_{A'} [GeV]", 1e-3, 1),
                        Axis.logarithmic("<i>ε</i>", 1e-6, 1e-2),
                        layers)
                .withNotes(Notes.simulation(Place.TOP_LEFT, "90 % CL, 9.37×10^{11} EOT"));
    }

    static Figure spectrum() {
        List<Double> edges = IntStream.rangeClosed(0, 60).mapToObj(i -> 2.0 * i).toList();
        DoubleUnaryOperator beam = e -> 2e6 * Math.exp(-0.5 * Math.pow((e - 100) / 2.6, 2))
                + 90 * Math.exp((e - 100) / 22) / (1 + Math.exp((e - 103) / 2));
        DoubleUnaryOperator signal = e -> e < 2 ? 0 : 14 * Math.exp(-e / 18) * (1 - Math.exp(-e / 4));
        List<Double> background = edges.subList(0, 60).stream()
                .map(e -> (double) Math.round(beam.applyAsDouble(e + 1)))
                .toList();
        List<Double> dark = edges.subList(0, 60).stream()
                .map(e -> signal.applyAsDouble(e + 1))
                .toList();
        List<Layer> layers = List.of(
                new Layer.Steps(
                        new Layer.Bins(edges, background),
                        LineStyle.solid(Palette.BLUE).withWidth(0.8),
                        Fill.shade(Palette.SKY_BLUE),
                        "<i>e</i>^{−} beam"),
                Layer.Steps.outline(new Layer.Bins(edges, dark), LineStyle.solid(Palette.VERMILION), "A' → χχ, 10 MeV"),
                new Layer.VerticalLine(50, LineStyle.dashed(Palette.BLACK).withWidth(Style.GUIDE_WIDTH), "Selection"));
        return Figure.of(
                        "Energy in the ECAL",
                        Axis.linear("<i>E</i>_{ECAL} [GeV]", 0, 120),
                        Axis.logarithmic("Events / 2 GeV", 0.1, 1e7),
                        layers)
                .withNotes(Notes.simulation(Place.ABOVE, "100 GeV <i>e</i>^{−}, 5×10^{6} EOT"));
    }

    static Figure efficiency() {
        List<ErrorPoint> points = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> {
                    double y = 0.97 / (1 + Math.exp(-(i * 8 - 30) / 7.0));
                    double error = 0.05 * Math.sqrt(y * (1.02 - y)) + 0.008;
                    return ErrorPoint.vertical(i * 8 - 4, y, error, error).withHorizontal(4, 4);
                })
                .toList();
        List<Point> fit = IntStream.rangeClosed(0, 200)
                .mapToObj(i -> new Point(0.5 * i, 0.97 / (1 + Math.exp(-(0.5 * i - 26) / 7.0))))
                .toList();
        List<Layer> layers = List.of(
                new Layer.HorizontalLine(1, LineStyle.dotted(Palette.GREY).withWidth(Style.GUIDE_WIDTH), ""),
                new Layer.Curve(fit, LineStyle.solid(Palette.BLUE), "Fit"),
                new Layer.Markers(points, MarkerStyle.of(Marker.CIRCLE, Palette.BLACK), "Simulation"));
        return Figure.of(
                        "Trigger efficiency",
                        Axis.linear("Missing energy [GeV]", 0, 100),
                        Axis.linear("Efficiency", 0, 1.1),
                        layers)
                .withNotes(Notes.simulation(Place.AUTOMATIC, "Trigger <i>E</i>_{ECAL} < 80 GeV"));
    }

    /** As much as possible in two columns: many decades, negative values, every marker and dash. */
    static Figure wide() {
        List<Layer> layers = new ArrayList<>();
        List<Marker> markers = List.copyOf(EnumSet.allOf(Marker.class));
        List<Dash> dashes = List.copyOf(EnumSet.allOf(Dash.class));
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            LineStyle line = new LineStyle(Palette.line(i), Style.CURVE_WIDTH, dashes.get(i % dashes.size()));
            double shift = i;
            List<Point> points = IntStream.rangeClosed(-10, 10)
                    .mapToObj(x -> new Point(x * 0.1, Math.pow(10, -4 - shift + 2 * Math.sin(x * 0.3))))
                    .toList();
            layers.add(new Layer.Curve(points, line, "χ_{" + i + "}"));
            layers.add(new Layer.Markers(
                    points.stream().map(p -> ErrorPoint.at(p.x(), p.y())).toList(),
                    MarkerStyle.of(marker, Palette.line(i)),
                    "χ_{" + i + "}"));
        }
        return Figure.of(
                        "Many curves",
                        Axis.linear("cos θ", -1, 1),
                        Axis.logarithmic(
                                "<i>y</i> = <i>ε</i>^{2} <i>α</i>_{D} (<i>m</i>_{χ}/<i>m</i>_{A'})^{4}", 1e-14, 1e3),
                        layers)
                .withSize(Size.WIDE)
                .withNotes(Notes.simulation(Place.AUTOMATIC, "a → b ± c × d − e"));
    }
}
