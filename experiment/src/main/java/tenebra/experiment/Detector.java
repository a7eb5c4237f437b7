package tenebra.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenebra.core.TenebraException;
import tenebra.transport.Slab;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Line;

/**
 * An ordered list of named elements along a line that may bend, and the columns reconstructed from it. Immutable.
 *
 * @param elements in the order of z, any number before and behind the target
 * @param target name of the element in which the beam is to be absorbed
 */
public record Detector(String name, List<DetectorElement> elements, String target, List<ReconstructedColumn> columns) {
    /** Width and height of elements whose size is not known [mm]. */
    private static final double WIDE = 1000;

    public Detector {
        elements = List.copyOf(elements);
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (DetectorElement element : elements) {
            if (!names.add(element.name())) {
                throw TenebraException.usage("GEO-003", "two elements are named " + element.name());
            }
        }
        requireOrder(elements);
        requireElement(elements, target, "target");
        for (ReconstructedColumn column : columns) {
            for (String used : elementsOf(column)) {
                requireElement(elements, used, "column " + column.name());
            }
        }
    }

    /** Number of an element, by which deposits refer to it. */
    public int indexOf(String elementName) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).name().equals(elementName)) {
                return i;
            }
        }
        throw new IllegalArgumentException("detector " + name + " has no element " + elementName);
    }

    public DetectorElement.Instrument targetElement() {
        if (elements.get(indexOf(target)) instanceof DetectorElement.Instrument instrument) {
            return instrument;
        }
        throw TenebraException.usage("GEO-005", "target " + target + " is a magnet; a target is made of layers");
    }

    /** What a particle crosses that enters the target along the orbit: instruments of known make, from the target on. */
    public List<Slab> slabsFromTarget() {
        double start = targetElement().front();
        List<Slab> slabs = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof DetectorElement.Instrument instrument
                    && instrument.offset() == 0
                    && instrument.front() >= start
                    && instrument.stack().isPresent()) {
                slabs.add(new Slab(
                        i,
                        instrument.front(),
                        instrument.back(),
                        instrument.stack().get().homogenised()));
            }
        }
        return slabs;
    }

    /** The same as boxes, much wider than a shower and not divided into cells, for transport in all three dimensions. */
    public Line lineFromTarget() {
        double start = targetElement().front();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof DetectorElement.Instrument instrument
                    && instrument.offset() == 0
                    && instrument.front() >= start
                    && instrument.stack().isPresent()) {
                blocks.add(new Block(
                        i,
                        instrument.front(),
                        Face.centred(WIDE, WIDE),
                        instrument.stack().get(),
                        CellGrid.ONE));
            }
        }
        return new Line(blocks);
    }

    /** Angle [rad] between the orbit behind all magnets and in front of them, for a unit charge of this momentum [GeV]. */
    public double totalBend(double momentum) {
        return elements.stream()
                .mapToDouble(element -> element instanceof DetectorElement.Magnet magnet ? magnet.bend(momentum) : 0)
                .sum();
    }

    /** Elements on the orbit follow one another without overlap; those beside it may stand anywhere. */
    private static void requireOrder(List<DetectorElement> elements) {
        DetectorElement previous = null;
        for (DetectorElement element : elements) {
            if (element instanceof DetectorElement.Instrument instrument && instrument.offset() != 0) {
                continue;
            }
            if (previous != null && element.front() < previous.back()) {
                throw TenebraException.usage(
                        "GEO-001",
                        "elements overlap or are out of order: %s begins at z=%s mm, %s ends at z=%s mm"
                                .formatted(element.name(), element.front(), previous.name(), previous.back()));
            }
            previous = element;
        }
    }

    private static List<String> elementsOf(ReconstructedColumn column) {
        return switch (column) {
            case ReconstructedColumn.EnergySum sum -> sum.elements();
            case ReconstructedColumn.MissingEnergy missing -> missing.elements();
        };
    }

    private static void requireElement(List<DetectorElement> elements, String wanted, String user) {
        if (elements.stream().noneMatch(element -> element.name().equals(wanted))) {
            throw TenebraException.usage(
                    "GEO-004",
                    "%s names unknown element '%s'; elements: %s"
                            .formatted(
                                    user,
                                    wanted,
                                    String.join(
                                            ", ",
                                            elements.stream()
                                                    .map(DetectorElement::name)
                                                    .toList())));
        }
    }
}
