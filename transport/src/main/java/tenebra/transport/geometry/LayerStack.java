package tenebra.transport.geometry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.matter.Material;
import tenebra.matter.Medium;

/** Layers that follow one another along z, the whole sequence repeated. Immutable. */
public record LayerStack(int repeat, List<Layer> layers) {
    public LayerStack {
        Check.inRange("repetitions of a layer stack", repeat, 1, 100_000, "");
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw TenebraException.usage("GEO-002", "a layer stack needs at least one layer");
        }
    }

    /** Length along z [mm]. */
    public double length() {
        return repeat * layers.stream().mapToDouble(Layer::thickness).sum();
    }

    /** The stack as an even mixture of its layers. */
    public Medium homogenised() {
        Map<Material, Double> thickness = new LinkedHashMap<>();
        layers.forEach(layer -> thickness.merge(layer.material(), layer.thickness(), Double::sum));
        double total = layers.stream().mapToDouble(Layer::thickness).sum();
        return new Medium(thickness.entrySet().stream()
                .map(entry -> new Medium.Part(entry.getKey(), entry.getValue() / total))
                .toList());
    }

    /** Depth in radiation lengths. */
    public double radiationLengths() {
        return length() / homogenised().radiationLength();
    }
}
