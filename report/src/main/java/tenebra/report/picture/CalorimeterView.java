package tenebra.report.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenebra.experiment.Box;
import tenebra.experiment.DetectorElement;
import tenebra.report.figure.Anchor;
import tenebra.report.figure.Axis;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LabelStyle;
import tenebra.report.figure.Layer;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;
import tenebra.report.figure.Point;
import tenebra.report.figure.Proportion;
import tenebra.report.figure.Size;
import tenebra.report.figure.Style;

/** One instrument near by: its first layers from the side, and its cells from the front; in mm. */
record CalorimeterView(DetectorElement.Instrument instrument, Colours colours) {
    private static final int REPETITIONS = 12;
    private static final double MARGIN = 0.06;
    private static final double CELL_LINE = 0.5;
    private static final int MOST_NUMBERS = 100;
    private static final double NUMBER_FONT = 5.5;
    /** How far the number of a cell stands inside its corner, in its sizes. */
    private static final double IN_CELL = 0.1;

    /** The first layers, with edges of the rows of cells. */
    Figure layers(Size size, String letter) {
        List<DetectorElement.Slice> slices = instrument.slices();
        int repeat = instrument.repetitions();
        int shown = Math.min(repeat, REPETITIONS);
        List<DetectorElement.Slice> first = slices.subList(0, slices.size() / repeat * shown);
        Box box = instrument.box();
        List<Layer> layers = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (DetectorElement.Slice slice : first) {
            String word = slice.material() + (slice.isReadOut() ? ", read out" : "");
            layers.add(new Layer.Region(
                    rectangle(slice.front(), slice.back(), box.bottom(), box.top()),
                    Layer.Side.INSIDE,
                    Fill.solid(colours.of(slice)),
                    named.add(word) ? word : ""));
        }
        double end = first.getLast().back();
        for (double edge : instrument.rowEdges()) {
            layers.add(line(box.front(), edge, end, edge));
        }
        String what = "<b>(%s)</b> %s: %s"
                .formatted(
                        letter,
                        instrument.name(),
                        shown < repeat ? "first %d of %d repetitions".formatted(shown, repeat) : "its layers");
        return Figure.of(
                        what,
                        Axis.linear(
                                "<i>z</i> [mm]",
                                box.front() - MARGIN * (end - box.front()),
                                end + MARGIN * (end - box.front())),
                        Axis.linear(
                                "<i>y</i> [mm]",
                                box.bottom() - MARGIN * box.height(),
                                box.top() + MARGIN * box.height()),
                        layers)
                .withLegend(Place.ABOVE)
                .withNotes(new Notes("", List.of(what), Place.ABOVE))
                .withSize(size);
    }

    /** The cells with their numbers, and the beam. */
    Figure cells(Size size, String letter) {
        Box box = instrument.box();
        Colour colour = Colours.of(instrument);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Region(
                rectangle(box.left(), box.right(), box.bottom(), box.top()),
                Layer.Side.INSIDE,
                Fill.solid(colour.tint(0.85)),
                ""));
        for (double edge : instrument.columnEdges()) {
            layers.add(line(edge, box.bottom(), edge, box.top()));
        }
        for (double edge : instrument.rowEdges()) {
            layers.add(line(box.left(), edge, box.right(), edge));
        }
        double half = (0.5 + MARGIN) * Math.max(box.width(), box.height());
        layers.addAll(numbers());
        double[] centre = {(box.left() + box.right()) / 2, (box.bottom() + box.top()) / 2};
        double arm = 0.1 * half;
        LineStyle beam = LineStyle.solid(Palette.VERMILION).withWidth(Style.GUIDE_WIDTH);
        layers.add(new Layer.Curve(List.of(new Point(-arm, 0), new Point(arm, 0)), beam, "beam"));
        layers.add(new Layer.Curve(List.of(new Point(0, -arm), new Point(0, arm)), beam, ""));
        String what = "<b>(%s)</b> %s: cells, looking upstream".formatted(letter, instrument.name());
        return Figure.of(
                        what,
                        Axis.linear("<i>x</i> [mm]", centre[0] - half, centre[0] + half),
                        Axis.linear("<i>y</i> [mm]", centre[1] - half, centre[1] + half),
                        layers)
                .withLegend(Place.ABOVE)
                .withNotes(new Notes("", List.of(what), Place.ABOVE))
                .withProportion(Proportion.EQUAL_UNITS)
                .withSize(size);
    }

    /** The number of each cell in its lower left corner: the beam often hits the middle of one. */
    private List<Layer> numbers() {
        double[] x = instrument.columnEdges();
        double[] y = instrument.rowEdges();
        int columns = x.length - 1;
        int cells = columns * (y.length - 1);
        LabelStyle style = new LabelStyle(Palette.BLACK, NUMBER_FONT, Anchor.START, 0);
        List<Layer> layers = new ArrayList<>();
        for (int cell = 0; cell < cells && cells <= MOST_NUMBERS; cell++) {
            Point corner = new Point(inside(x, cell % columns), inside(y, cell / columns));
            layers.add(new Layer.Label(corner, Integer.toString(cell), style));
        }
        return layers;
    }

    private static double inside(double[] edges, int cell) {
        return edges[cell] + IN_CELL * (edges[cell + 1] - edges[cell]);
    }

    private static Layer line(double x1, double y1, double x2, double y2) {
        return new Layer.Curve(
                List.of(new Point(x1, y1), new Point(x2, y2)),
                LineStyle.solid(Palette.BLACK).withWidth(CELL_LINE),
                "");
    }

    private static List<Point> rectangle(double left, double right, double bottom, double top) {
        return List.of(new Point(left, bottom), new Point(right, bottom), new Point(right, top), new Point(left, top));
    }
}
