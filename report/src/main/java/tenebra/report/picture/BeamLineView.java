package tenebra.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tenebra.core.Vec3;
import tenebra.experiment.Box;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.experiment.Orbit;
import tenebra.report.figure.Axis;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Dash;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LabelStyle;
import tenebra.report.figure.Layer;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Notes;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Place;
import tenebra.report.figure.Point;
import tenebra.report.figure.Size;
import tenebra.report.figure.Style;

/** The whole beam line from above, with the bend, and from the side; z in m, across in mm. */
final class BeamLineView {
    /** A bent piece is drawn with this many straight ones. */
    private static final int PARTS = 24;

    private static final double M = 1000;
    private static final double OUTLINE = 0.6;
    private static final double SIDES = 0.02;
    private static final double MARGIN = 0.06;
    /** Widths of texts around the frame, about [points]. */
    private static final double AROUND = 45;
    /** Width of a letter, about, in font sizes; distance of neighbouring labels and middle of letters above the baseline, likewise. */
    private static final double LETTER = 0.65;

    private static final double LABEL_PITCH = 1.25;
    private static final double LABEL_MIDDLE = 0.36;
    /** Ends of the line from a label to its element [points]. */
    private static final double LEADER_GAP = 2;

    private final Detector detector;
    private final Orbit orbit;
    private final double low;
    private final double high;

    BeamLineView(Detector detector, Orbit orbit) {
        this.detector = detector;
        this.orbit = orbit;
        double first = ends().min().orElse(0) / M;
        double last = ends().max().orElse(0) / M;
        low = first - SIDES * (last - first);
        high = last + SIDES * (last - first);
    }

    private DoubleStream ends() {
        return detector.elements().stream()
                .flatMapToDouble(element -> DoubleStream.of(element.front(), element.back()));
    }

    /** From above: x against z in the laboratory, with names. */
    Figure fromAbove(Size size, String note) {
        List<Layer> layers = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (DetectorElement element : detector.elements()) {
            String word = Colours.word(element);
            layers.addAll(box(outlineAbove(element), Colours.of(element), named.add(word) ? word : ""));
        }
        layers.add(new Layer.Curve(
                undeflected(), new LineStyle(Palette.VERMILION, Style.GUIDE_WIDTH, Dash.DASHED), "undeflected beam"));
        layers.add(new Layer.Curve(orbitLine(), LineStyle.solid(Palette.BLACK).withWidth(Style.GUIDE_WIDTH), "beam"));
        double bottom = extreme(layers, -1);
        double top = extreme(layers, 1);
        double margin = MARGIN * (top - bottom);
        double frame = size.heightPoints() - AROUND;
        double band = Math.min(0.5, (longestName() + 4 * LEADER_GAP) / frame);
        double highest = bottom - margin + (top - bottom + 2 * margin) / (1 - band);
        layers.addAll(names(size, top + margin, (highest - bottom) / frame));
        double stretch = (high - low) * M / (size.widthPoints() - AROUND) / ((highest - bottom + margin) / frame);
        String stretched = "%s; <i>x</i> stretched about %d times".formatted(note, Math.round(stretch));
        return Figure.of(note, zAxis(), Axis.linear("<i>x</i> [mm]", bottom - margin, highest), layers)
                .withNotes(new Notes("", List.of(stretched), Place.ABOVE))
                .withSize(size);
    }

    /** From the side: y against the length along the orbit. */
    Figure fromTheSide(Size size, String note) {
        List<Layer> layers = new ArrayList<>();
        for (DetectorElement element : detector.elements()) {
            Box box = element.box();
            layers.addAll(box(
                    List.of(
                            new Point(box.front() / M, box.bottom()),
                            new Point(box.back() / M, box.bottom()),
                            new Point(box.back() / M, box.top()),
                            new Point(box.front() / M, box.top())),
                    Colours.of(element),
                    ""));
        }
        double bottom = extreme(layers, -1);
        double top = extreme(layers, 1);
        double margin = MARGIN * (top - bottom);
        layers.add(new Layer.HorizontalLine(0, LineStyle.solid(Palette.BLACK).withWidth(Style.GUIDE_WIDTH), ""));
        return Figure.of(note, zAxis(), Axis.linear("<i>y</i> [mm]", bottom - margin, top + margin), layers)
                .withLegend(Place.NONE)
                .withNotes(new Notes("", List.of(note), Place.ABOVE))
                .withSize(size);
    }

    private Axis zAxis() {
        return Axis.linear("<i>z</i> [m]", low, high);
    }

    static List<Layer> box(List<Point> corners, Colour colour, String legend) {
        List<Point> closed = new ArrayList<>(corners);
        closed.add(corners.getFirst());
        return List.of(
                new Layer.Region(corners, Layer.Side.INSIDE, Fill.solid(colour.tint(0.6)), legend),
                new Layer.Curve(closed, LineStyle.solid(colour).withWidth(OUTLINE), ""));
    }

    private List<Point> outlineAbove(DetectorElement element) {
        Box box = element.box();
        List<Point> corners = new ArrayList<>();
        steps(box.front(), box.back()).forEach(z -> corners.add(above(orbit.beside(z, box.left(), 0))));
        steps(box.back(), box.front()).forEach(z -> corners.add(above(orbit.beside(z, box.right(), 0))));
        return corners;
    }

    private List<Point> orbitLine() {
        List<Point> line = new ArrayList<>();
        steps(low * M, high * M).forEach(z -> line.add(above(orbit.at(z).position())));
        for (DetectorElement element : detector.elements()) {
            steps(element.front(), element.back())
                    .forEach(z -> line.add(above(orbit.at(z).position())));
        }
        line.sort(Comparator.comparingDouble(Point::x));
        return line;
    }

    /** The straight line that goes on where the beam enters the magnets. */
    private List<Point> undeflected() {
        Orbit.Point entrance = orbit.entrance();
        double slope = entrance.direction().x() / entrance.direction().z();
        double end = ends().max().orElse(0);
        Vec3 from = entrance.position();
        return List.of(above(from), above(new Vec3(from.x() + slope * (end - from.z()), 0, end)));
    }

    private static DoubleStream steps(double from, double to) {
        return IntStream.rangeClosed(0, PARTS).mapToDouble(i -> from + (to - from) * i / PARTS);
    }

    private static Point above(Vec3 place) {
        return new Point(place.z() / M, place.x());
    }

    /** Largest y (sign 1) or smallest (sign -1) of what is drawn. */
    private static double extreme(List<Layer> layers, int sign) {
        return sign
                * layers.stream()
                        .flatMap(layer -> switch (layer) {
                            case Layer.Region region -> region.edge().stream();
                            case Layer.Curve curve -> curve.points().stream();
                            default -> List.<Point>of().stream();
                        })
                        .mapToDouble(point -> sign * point.y())
                        .max()
                        .orElse(0);
    }

    /** Length of the longest name [points], about. */
    private double longestName() {
        return detector.elements().stream()
                        .mapToInt(element -> element.name().length())
                        .max()
                        .orElse(0)
                * LETTER
                * Style.LABEL_FONT;
    }

    /**
     * Names in a row above everything, each with a line to its element.
     *
     * @param bottom of the row [mm]
     * @param unit length across [mm] of a point on the page
     */
    private List<Layer> names(Size size, double bottom, double unit) {
        double metresPerPoint = (high - low) / (size.widthPoints() - AROUND);
        List<DetectorElement> sorted = detector.elements().stream()
                .sorted(Comparator.comparingDouble(BeamLineView::middle))
                .toList();
        List<Double> places = LabelRow.spread(
                sorted.stream().map(BeamLineView::middle).toList(), LABEL_PITCH * Style.LABEL_FONT * metresPerPoint);
        LabelStyle upright = LabelStyle.of(Palette.BLACK).withRotation(90);
        LineStyle leader = LineStyle.solid(Palette.GREY).withWidth(0.4);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            DetectorElement element = sorted.get(i);
            double z = (element.front() + element.back()) / 2;
            Point on = above(orbit.beside(z, element.box().right(), 0));
            double place = places.get(i);
            layers.add(new Layer.Curve(
                    List.of(on, new Point(on.x(), on.y() + LEADER_GAP * unit), new Point(place, bottom)), leader, ""));
            layers.add(new Layer.Label(
                    new Point(place + LABEL_MIDDLE * Style.LABEL_FONT * metresPerPoint, bottom + LEADER_GAP * unit),
                    element.name(),
                    upright));
        }
        return layers;
    }

    private static double middle(DetectorElement element) {
        return (element.front() + element.back()) / 2 / M;
    }
}
