package tenebra.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.experiment.Orbit;
import tenebra.report.figure.Figure;
import tenebra.report.figure.Sheet;
import tenebra.report.figure.Size;

/**
 * A detector on a page as wide as two columns: the beam line from above with the bend, and from the side; the first layers of
 * the target and of the next instrument that is sampled; the cells of the target. Immutable.
 *
 * @param momentum of the beam whose orbit is drawn, unit charge [GeV]
 */
public record DetectorPicture(Detector detector, double momentum) {
    private static final double WIDTH = Size.WIDE.width();
    private static final double ABOVE = 66;
    private static final double SIDE = 40;
    private static final double BELOW = 62;

    public Sheet sheet() {
        BeamLineView line = new BeamLineView(detector, Orbit.of(detector, momentum));
        List<Sheet.Panel> panels = new ArrayList<>();
        String title = "<b>(a)</b> %s from above, orbit at %s GeV".formatted(detector.name(), plain(momentum));
        panels.add(new Sheet.Panel(line.fromAbove(new Size(WIDTH, ABOVE), title), 0, 0));
        panels.add(new Sheet.Panel(
                line.fromTheSide(new Size(WIDTH, SIDE), "<b>(b)</b> from the side, along the orbit"), 0, ABOVE));
        List<Figure> near = nearBy();
        for (int i = 0; i < near.size(); i++) {
            panels.add(new Sheet.Panel(near.get(i), i * WIDTH / near.size(), ABOVE + SIDE));
        }
        return new Sheet("Detector " + detector.name(), new Size(WIDTH, ABOVE + SIDE + BELOW), panels);
    }

    private List<Figure> nearBy() {
        DetectorElement.Instrument target = detector.targetElement();
        Optional<DetectorElement.Instrument> next = nextSampled(target);
        Size size = new Size(WIDTH / (next.isPresent() ? 3 : 2), BELOW);
        Colours colours = Colours.of(detector);
        CalorimeterView near = new CalorimeterView(target, colours);
        List<Figure> figures = new ArrayList<>();
        figures.add(near.layers(size, "c"));
        next.ifPresent(instrument -> figures.add(new CalorimeterView(instrument, colours).layers(size, "d")));
        figures.add(near.cells(size, next.isPresent() ? "e" : "d"));
        return figures;
    }

    private Optional<DetectorElement.Instrument> nextSampled(DetectorElement.Instrument target) {
        return detector.elements().stream()
                .filter(element -> element.front() >= target.back())
                .flatMap(element ->
                        element instanceof DetectorElement.Instrument instrument && instrument.repetitions() > 1
                                ? Optional.of(instrument).stream()
                                : Optional.<DetectorElement.Instrument>empty().stream())
                .findFirst();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
