package tenebra.app;

import java.util.List;
import java.util.Locale;
import tenebra.campaign.result.Json;
import tenebra.experiment.Box;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.experiment.DetectorElement.Instrument;
import tenebra.report.figure.Sheet;
import tenebra.report.picture.DetectorPicture;
import tenebra.transport.geometry.LayerStack;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The geometry of a detector with its material budget: as a table, as JSON, and drawn. */
record DetectorTable(Detector detector) {
    /** The bend is told, and the orbit drawn, for this momentum [GeV]. */
    private static final double MOMENTUM = 100;

    Sheet picture() {
        return new DetectorPicture(detector, MOMENTUM).sheet();
    }

    String text() {
        Table table = new Table(
                "element",
                "kind",
                "front mm",
                "length mm",
                "x, y mm",
                "width x height mm",
                "cells",
                "X0",
                "depth X0",
                "made of");
        double depth = 0;
        for (DetectorElement element : detector.elements()) {
            Box box = element.box();
            depth += onOrbit(element);
            table.row(
                    element.name(),
                    kind(element),
                    plain(box.front()),
                    plain(box.length()),
                    plain(box.face().centreX()) + ", " + plain(box.face().centreY()),
                    plain(box.width()) + " x " + plain(box.height()),
                    element instanceof Instrument instrument
                            ? instrument.cells().columns() + " x "
                                    + instrument.cells().rows()
                            : "",
                    element instanceof Instrument instrument && instrument.repetitions() > 0
                            ? lengths(radiationLengths(instrument))
                            : "",
                    box.meetsOrbit() ? lengths(depth) : "",
                    made(element));
        }
        StringBuilder text = new StringBuilder(table.text());
        detector.remarks().forEach(remark -> text.append(remark).append('\n'));
        return text
                + String.format(
                        Locale.ROOT,
                        "depth: radiation lengths on the orbit to the end of the element, as far as layers are known; *: read out%n"
                                + "bend of a unit charge at %.0f GeV: %.2f mrad%n",
                        MOMENTUM,
                        1000 * detector.totalBend(MOMENTUM));
    }

    /** One object for each element; lengths in mm. */
    ArrayNode tree() {
        ArrayNode array = Json.array();
        double depth = 0;
        for (DetectorElement element : detector.elements()) {
            Box box = element.box();
            depth += onOrbit(element);
            ObjectNode node = array.addObject()
                    .put("name", element.name())
                    .put("kind", kind(element))
                    .put("front_mm", box.front())
                    .put("length_mm", box.length())
                    .put("x_mm", box.face().centreX())
                    .put("y_mm", box.face().centreY())
                    .put("width_mm", box.width())
                    .put("height_mm", box.height());
            if (element instanceof Instrument instrument) {
                node.put("columns", instrument.cells().columns())
                        .put("rows", instrument.cells().rows());
                if (instrument.repetitions() > 0) {
                    node.put("radiation_lengths", radiationLengths(instrument));
                    node.put("empty_mm", instrument.emptyLength());
                }
            }
            if (box.meetsOrbit()) {
                node.put("depth_radiation_lengths", depth);
            }
        }
        return array;
    }

    private static double onOrbit(DetectorElement element) {
        return element instanceof Instrument instrument && instrument.box().meetsOrbit()
                ? radiationLengths(instrument)
                : 0;
    }

    private static double radiationLengths(Instrument instrument) {
        return instrument.stack().map(LayerStack::radiationLengths).orElse(0.0);
    }

    private static String kind(DetectorElement element) {
        return switch (element) {
            case DetectorElement.Magnet magnet -> "dipole";
            case Instrument instrument -> instrument.kind().word();
        };
    }

    private static String made(DetectorElement element) {
        return switch (element) {
            case DetectorElement.Magnet magnet -> String.format(Locale.ROOT, "%.2f T", magnet.field());
            case Instrument instrument ->
                instrument.stack().map(DetectorTable::layers).orElse("");
        };
    }

    private static String layers(LayerStack stack) {
        List<String> layers = stack.layers().stream()
                .map(layer -> plain(layer.thickness()) + " mm "
                        + layer.material().name() + (layer.light().isPresent() ? "*" : ""))
                .toList();
        String once = String.join(" + ", layers);
        return stack.repeat() == 1 ? once : "%d x (%s)".formatted(stack.repeat(), once);
    }

    private static String lengths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
