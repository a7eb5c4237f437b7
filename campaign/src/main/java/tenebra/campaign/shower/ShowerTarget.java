package tenebra.campaign.shower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenebra.core.TenebraException;
import tenebra.core.Vec3;
import tenebra.matter.Material;
import tenebra.matter.Medium;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

/**
 * What showers are shot at: boxes one behind another, the first beginning at depth 0. Immutable.
 *
 * @param where in words
 * @param line with the layers that are seen made active, without Birks' law
 * @param visible the material whose layers are seen
 */
public record ShowerTarget(String where, Line line, Material visible) {
    /** A layer at its depth [mm]. */
    public record PlacedLayer(Material material, double front, double thickness, boolean isVisible) {}

    /** Stacks one behind another behind the same face; seen is what is read out, or the second material of the layer pair. */
    public static ShowerTarget of(String where, List<LayerStack> stacks, Face face) {
        return of(where, stacks, face, seen(stacks));
    }

    /** Stacks of which one material is seen. */
    public static ShowerTarget of(String where, List<LayerStack> stacks, Face face, Material visible) {
        List<Block> blocks = new ArrayList<>();
        double front = 0;
        for (LayerStack stack : stacks) {
            Block block = new Block(0, front, face, seenThrough(stack, visible), CellGrid.ONE);
            blocks.add(block);
            front = block.back();
        }
        ShowerTarget target = new ShowerTarget(where, new Line(blocks), visible);
        if (target.layers().stream().noneMatch(PlacedLayer::isVisible)) {
            throw TenebraException.usage(
                    "CFG-079", "no layer of %s in %s: nothing would be seen".formatted(visible.name(), where));
        }
        return target;
    }

    private static LayerStack seenThrough(LayerStack stack, Material visible) {
        return new LayerStack(
                stack.repeat(),
                stack.layers().stream()
                        .map(layer -> layer.material().equals(visible)
                                ? Layer.active(layer.material(), layer.thickness(), 0)
                                : new Layer(layer.material(), layer.thickness()))
                        .toList());
    }

    /** What is read out; where nothing is, the second material of the stack that is repeated most often, or its only one. */
    private static Material seen(List<LayerStack> stacks) {
        LayerStack main = stacks.getFirst();
        for (LayerStack stack : stacks) {
            if (stack.repeat() > main.repeat()) {
                main = stack;
            }
        }
        List<Material> materials =
                main.layers().stream().map(Layer::material).distinct().toList();
        return main.layers().stream()
                .filter(layer -> layer.light().isPresent())
                .findFirst()
                .map(Layer::material)
                .orElse(materials.get(Math.min(1, materials.size() - 1)));
    }

    /** All layers in the order of their numbers. */
    public List<PlacedLayer> layers() {
        List<PlacedLayer> layers = new ArrayList<>();
        for (Block block : line.blocks()) {
            double front = block.front();
            for (int i = 0; i < block.stack().repeat(); i++) {
                for (Layer layer : block.stack().layers()) {
                    boolean isVisible = layer.light().isPresent();
                    layers.add(new PlacedLayer(layer.material(), front, layer.thickness(), isVisible));
                    front += layer.thickness();
                }
            }
        }
        return layers;
    }

    /** Depth [mm] of all boxes together. */
    public double length() {
        return line.blocks().getLast().back() - line.blocks().getFirst().front();
    }

    public Face face() {
        return line.blocks().getFirst().face();
    }

    /** Where the beam enters. */
    public Vec3 entrance() {
        return new Vec3(
                face().centreX(), face().centreY(), line.blocks().getFirst().front());
    }

    /** All layers as an even mixture. */
    public Medium medium() {
        Map<Material, Double> thickness = new LinkedHashMap<>();
        layers().forEach(layer -> thickness.merge(layer.material(), layer.thickness(), Double::sum));
        double all =
                thickness.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Medium(thickness.entrySet().stream()
                .map(entry -> new Medium.Part(entry.getKey(), entry.getValue() / all))
                .toList());
    }
}
