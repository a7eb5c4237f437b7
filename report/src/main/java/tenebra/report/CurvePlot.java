package tenebra.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tenebra.core.TenebraException;
import tenebra.report.figure.Axis;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Fill;
import tenebra.report.figure.Layer;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;
import tenebra.report.figure.Span;

/**
 * Curves and bands over one quantity, with axes that hold them: from the first to the last abscissa, and on a logarithmic
 * ordinate whole decades, at most twelve. Texts in the markup of {@link Figure}. Immutable.
 *
 * @param notes what all curves have in common, one line each
 * @param room where legend and notes find their place
 */
public record CurvePlot(String title, Quantity x, Quantity y, List<Series> series, List<String> notes, Room room) {
    /** Where legend and notes stand. */
    public enum Room {
        /** In corners of the frame that curves leave free, as those that fall or rise do. */
        FREE_CORNERS,
        /** Above all curves: the ordinate is longer by as much. */
        ABOVE_CURVES
    }

    private static final double MOST_DECADES = 12;
    private static final double LINEAR_HEADROOM = 1.25;
    /** The highest value keeps this factor off the top of a logarithmic axis. */
    private static final double LEAST_HEADROOM = 1.5;
    /** Share of the frame's height that a line of notes or legend takes, and what all of them take once. */
    private static final double LINE = 0.06;

    private static final double EDGES = 0.09;
    private static final double MOST_ROOM = 0.5;
    private static final int COLOURS = 7;

    /** What an axis shows, and how. */
    public record Quantity(String label, Scale scale) {
        private static final double WIDE = 5;

        /** On a logarithmic axis if these values, all larger than 0, are far apart. */
        public static Quantity over(String label, List<Double> values) {
            double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
            double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            return new Quantity(label, high >= WIDE * low ? Scale.LOGARITHMIC : Scale.LINEAR);
        }
    }

    /** One entry of the legend. */
    public sealed interface Series {
        String legend();
    }

    /** A line through points; on a logarithmic axis it is interrupted where a value is 0. */
    public record Curve(String legend, List<Point> points) implements Series {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** The area between two ordinates; a low end of 0 reaches down to the frame. */
    public record Strip(String legend, List<Span> spans) implements Series {
        public Strip {
            spans = List.copyOf(spans);
        }
    }

    public CurvePlot {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    /** The figure, one column wide. */
    public Figure figure() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            layers.addAll(layersOf(series.get(i), i));
        }
        return Figure.of(title, abscissa(), ordinate(), layers)
                .withLegend(series.size() > 1 ? place(Place.TOP_RIGHT) : Place.NONE)
                .withNotes(new Notes("Tenebra", allNotes(), place(Place.TOP_LEFT)));
    }

    /** A single curve needs no legend: its text is a note. */
    private List<String> allNotes() {
        Stream<String> only = series.size() == 1 ? Stream.of(series.getFirst().legend()) : Stream.empty();
        return Stream.concat(notes.stream(), only)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private Place place(Place aboveCurves) {
        return switch (room) {
            case FREE_CORNERS -> Place.AUTOMATIC;
            case ABOVE_CURVES -> aboveCurves;
        };
    }

    /** Share of the frame that is kept free at its top. */
    private double free() {
        return switch (room) {
            case FREE_CORNERS -> 0;
            case ABOVE_CURVES ->
                Math.min(MOST_ROOM, EDGES + LINE * Math.max(allNotes().size() + 1, series.size()));
        };
    }

    private static List<Layer> layersOf(Series series, int number) {
        LineStyle line =
                number < COLOURS ? LineStyle.solid(Palette.line(number)) : LineStyle.dashed(Palette.line(number));
        return switch (series) {
            case Curve curve -> List.of(new Layer.Curve(curve.points(), line, curve.legend()));
            case Strip strip -> {
                List<Layer> layers = new ArrayList<>();
                layers.add(new Layer.Band(strip.spans(), Fill.shade(line.colour()), strip.legend()));
                layers.add(new Layer.Curve(edge(strip, Span::low), line, strip.legend()));
                layers.add(new Layer.Curve(edge(strip, Span::high), line, strip.legend()));
                yield layers;
            }
        };
    }

    private static List<Point> edge(Strip strip, ToDoubleFunction<Span> end) {
        return strip.spans().stream()
                .map(span -> new Point(span.x(), end.applyAsDouble(span)))
                .toList();
    }

    private Axis abscissa() {
        double low = abscissas().min().orElseThrow(CurvePlot::nothing);
        double high = abscissas().max().orElseThrow(CurvePlot::nothing);
        if (!(high > low * (1 + 1e-6))) {
            throw TenebraException.usage(
                    "CFG-070", "a plot needs two abscissas or more; give a list, or low:high:COUNTlog");
        }
        return new Axis(x.label(), x.scale(), low, high);
    }

    private Axis ordinate() {
        double high = ordinates().filter(value -> value > 0).max().orElseThrow(CurvePlot::nothing);
        if (y.scale() == Scale.LINEAR) {
            return Axis.linear(y.label(), 0, LINEAR_HEADROOM * high / (1 - free()));
        }
        double low = ordinates().filter(value -> value > 0).min().orElseThrow(CurvePlot::nothing);
        double bottom = decadeBelow(Math.max(low, high * Math.pow(10, -MOST_DECADES)));
        return Axis.logarithmic(
                y.label(),
                bottom,
                switch (room) {
                    case FREE_CORNERS -> Math.max(decadeAbove(high), LEAST_HEADROOM * high);
                    case ABOVE_CURVES -> high * Math.pow(high / bottom, free() / (1 - free()));
                });
    }

    private static double decadeBelow(double value) {
        return Math.pow(10, Math.floor(Math.log10(value) - 1e-9));
    }

    private static double decadeAbove(double value) {
        return Math.pow(10, Math.ceil(Math.log10(value) - 1e-9));
    }

    private DoubleStream abscissas() {
        return Stream.concat(points().map(Point::x), spans().map(Span::x)).mapToDouble(Double::doubleValue);
    }

    private DoubleStream ordinates() {
        return Stream.concat(points().map(Point::y), spans().flatMap(span -> Stream.of(span.low(), span.high())))
                .mapToDouble(Double::doubleValue);
    }

    private Stream<Point> points() {
        return series.stream().flatMap(each -> each instanceof Curve curve ? curve.points().stream() : Stream.empty());
    }

    private Stream<Span> spans() {
        return series.stream().flatMap(each -> each instanceof Strip strip ? strip.spans().stream() : Stream.empty());
    }

    private static TenebraException nothing() {
        return TenebraException.usage(
                "CFG-071", "nothing to plot: every value is 0; choose masses and energies above threshold");
    }
}
