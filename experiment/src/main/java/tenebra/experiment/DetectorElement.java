package tenebra.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.matter.Constants;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/** A named piece of the beam line. Its {@link Box} follows the central orbit; pieces beside the beam have their centre off it. */
public sealed interface DetectorElement {
    String name();

    /** Where it stands. */
    Box box();

    /** First z [mm]. */
    default double front() {
        return box().front();
    }

    /** Extent along z [mm]. */
    default double length() {
        return box().length();
    }

    /** Last z [mm]. */
    default double back() {
        return box().back();
    }

    /**
     * A dipole: the orbit bends inside.
     *
     * @param box its free aperture
     * @param field vertical [T]; positive if it bends the beam, whatever its charge, towards negative x
     */
    record Magnet(String name, Box box, double field) implements DetectorElement {
        public Magnet {
            Check.positive("length of " + name, box.length(), "mm");
            Check.inRange("field of " + name, field, -10, 10, "T");
        }

        /** Angle [rad] by which it bends a particle of unit charge and this momentum [GeV]. */
        public double bend(double momentum) {
            return Constants.GEV_PER_TESLA_METRE * field * box.length() / 1000 / momentum;
        }
    }

    /**
     * Anything that particles cross and that may be read out.
     *
     * @param cells read out separately; deposits carry their number from 0
     * @param stack what it is made of, where that is known; its layers begin at the front
     * @param response how its energy is measured, where it is
     */
    record Instrument(
            String name,
            InstrumentKind kind,
            Box box,
            CellGrid cells,
            Optional<LayerStack> stack,
            Optional<EnergyResponse> response)
            implements DetectorElement {
        public Instrument {
            Check.positive("length of " + name, box.length(), "mm");
            double layers = stack.map(LayerStack::length).orElse(0.0);
            if (layers > box.length() + Box.ROUNDING) {
                throw TenebraException.usage(
                        "GEO-006",
                        "layers of %s do not fit: they take %s mm, its length is %s mm; give a length of %s mm or more"
                                .formatted(name, layers, box.length(), layers));
            }
        }

        /** Length behind the last layer in which nothing stands [mm]; 0 where the layers fill it, or are not known. */
        public double emptyLength() {
            double rest = box.length() - stack.map(LayerStack::length).orElse(box.length());
            return rest > Box.ROUNDING ? rest : 0;
        }

        /** How often the sequence of its layers stands in it; 0 where they are not known. */
        public int repetitions() {
            return stack.map(LayerStack::repeat).orElse(0);
        }

        /** Its layers one by one in the order of z; none where they are not known. */
        public List<Slice> slices() {
            List<Slice> slices = new ArrayList<>();
            List<Layer> layers = stack.map(LayerStack::layers).orElse(List.of());
            double period = layers.stream().mapToDouble(Layer::thickness).sum();
            for (int i = 0; i < repetitions(); i++) {
                double front = box.front() + i * period;
                for (Layer layer : layers) {
                    slices.add(new Slice(
                            front,
                            front + layer.thickness(),
                            layer.material().name(),
                            layer.light().isPresent()));
                    front += layer.thickness();
                }
            }
            return slices;
        }

        /** Edges of its cells along x [mm], one more than columns. */
        public double[] columnEdges() {
            return edges(box.left(), box.width(), cells.columns());
        }

        /** Edges of its cells along y [mm], one more than rows. */
        public double[] rowEdges() {
            return edges(box.bottom(), box.height(), cells.rows());
        }

        private static double[] edges(double low, double extent, int parts) {
            return IntStream.rangeClosed(0, parts)
                    .mapToDouble(i -> low + extent * i / parts)
                    .toArray();
        }
    }

    /** One layer at its place along z [mm]. */
    record Slice(double front, double back, String material, boolean isReadOut) {}
}
