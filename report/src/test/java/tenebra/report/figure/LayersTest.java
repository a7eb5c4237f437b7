package tenebra.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenebra.core.TenebraException;
import tenebra.core.histogram.Histogram;
import tenebra.core.histogram.RegularAxis;

final class LayersTest {
    private static final LineStyle BLUE = LineStyle.solid(Palette.BLUE);
    private static final Axis LOG = Axis.logarithmic("", 1, 100);

    private static String drawn(Axis x, Axis y, Layer layer) {
        return FigureWriter.svg(Figure.of("", x, y, List.of(layer)));
    }

    private static long parts(String svg) {
        String path = svg.lines()
                .filter(line -> line.contains("stroke=\"#0072b2\""))
                .findFirst()
                .orElse("");
        return path.chars().filter(c -> c == 'M').count();
    }

    @Test
    void pointsThatCannotBeDrawnInterruptACurve() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] y = {1, 2, Double.NaN, 4, 5, 0, 7, 8, Double.POSITIVE_INFINITY, -3};
        assertThat(parts(drawn(LOG, LOG, new Layer.Curve(Point.pairs(x, y), BLUE, ""))))
                .isEqualTo(3);
    }

    @Test
    void binsThatAreNoNumbersInterruptSteps() {
        Layer.Bins bins = new Layer.Bins(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, Double.NaN, 2.0));
        assertThat(parts(drawn(Axis.linear("", 0, 5), Axis.linear("", 0, 3), Layer.Steps.outline(bins, BLUE, ""))))
                .isEqualTo(2);
    }

    /** Every kind of layer with every kind of number, on both kinds of axes: drawn or left out, never a failure. */
    @Test
    void strangeNumbersDoNotFail() {
        double[] strange = {Double.NaN, Double.NEGATIVE_INFINITY, -1e308, -1, 0, Double.MIN_VALUE, 1, 50, 1e308, 1 / 0.0
        };
        double[] turned = {50, 1e308, -1e308, Double.NaN, 1, -1, 0, 1e-300, 1 / 0.0, 2};
        List<Point> points = Point.pairs(strange, turned);
        List<Span> spans = IntStream.range(0, strange.length)
                .mapToObj(i -> new Span(i + 1, strange[i], turned[i]))
                .toList();
        List<Double> values = points.stream().map(Point::x).toList();
        List<Double> edges =
                IntStream.rangeClosed(0, values.size()).mapToObj(i -> i - 1.0).toList();
        for (Axis axis : List.of(LOG, Axis.linear("", -10, 10))) {
            List<Layer> layers = List.of(
                    new Layer.Curve(points, BLUE, "a"),
                    new Layer.Region(points, Layer.Side.ABOVE, Fill.solid(Palette.BLUE), "b"),
                    new Layer.Region(points, Layer.Side.BELOW, Fill.shade(Palette.BLUE), "c"),
                    new Layer.Region(points, Layer.Side.INSIDE, Fill.shade(Palette.BLUE), "d"),
                    new Layer.Band(spans, Fill.shade(Palette.BLUE), "e"),
                    new Layer.Markers(
                            points.stream()
                                    .map(p -> ErrorPoint.vertical(p.x(), p.y(), 1e3, 1)
                                            .withHorizontal(1e3, 1))
                                    .toList(),
                            MarkerStyle.of(Marker.DIAMOND, Palette.BLUE),
                            "f"),
                    new Layer.Steps(new Layer.Bins(edges, values), BLUE, Fill.shade(Palette.BLUE), "g"),
                    new Layer.Label(new Point(Double.NaN, -1), "h", LabelStyle.of(Palette.BLUE)),
                    new Layer.VerticalLine(0, BLUE, "i"),
                    new Layer.HorizontalLine(Double.NaN, BLUE, "j"));
            Figure figure = Figure.of("", axis, axis, layers).withNotes(Notes.simulation(Place.AUTOMATIC));
            assertThat(FigureWriter.svg(figure)).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(FigureWriter.pdf(figure)).isNotEmpty();
            assertThat(FigureWriter.png(figure, 20)).isNotEmpty();
        }
    }

    @Test
    void emptyLayersAreDrawnAsNothing() {
        List<Layer> layers = List.of(
                new Layer.Curve(List.of(), BLUE, ""),
                new Layer.Region(List.of(), Layer.Side.INSIDE, Fill.solid(Palette.BLUE), ""),
                new Layer.Band(List.of(), Fill.solid(Palette.BLUE), ""),
                new Layer.Markers(List.of(), MarkerStyle.of(Marker.CIRCLE, Palette.BLUE), ""));
        assertThat(FigureWriter.svg(Figure.of("", LOG, LOG, layers))).doesNotContain("#0072b2");
    }

    @Test
    void histogramGivesItsBinsWithoutFlow() {
        Histogram histogram = new Histogram.Builder("energy", new RegularAxis("E [GeV]", 2, 0, 10))
                .fill(-1, 7)
                .fill(1, 2)
                .fill(6, 3)
                .fill(11, 9)
                .build();
        assertThat(Layer.Bins.of(histogram)).isEqualTo(new Layer.Bins(List.of(0.0, 5.0, 10.0), List.of(2.0, 3.0)));
    }

    @Test
    void axesKnowTheirLimits() {
        assertThat(LOG.fraction(10)).isEqualTo(0.5);
        assertThat(LOG.fraction(0)).isNaN();
        assertThat(Axis.linear("", -1, 1).fraction(3)).isEqualTo(2);
        assertThatThrownBy(() -> Axis.logarithmic("ε", 0, 1)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> Axis.linear("x", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Axis.linear("x", Double.NaN, 1)).isInstanceOf(TenebraException.class);
    }
}
