package tenebra.campaign.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.Dimension;
import tenebra.experiment.Box;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.experiment.EnergyResponse;
import tenebra.experiment.InstrumentKind;
import tenebra.experiment.ReconstructedColumn;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/** Reads detectors; materials are asked for by name. */
public record DetectorReader(Function<String, LayerMaterial> materials) {
    public Detector read(ConfigNode node) {
        return node.read(tree -> new Detector(
                tree.text("name"),
                tree.objects("elements").stream()
                        .flatMap(element -> element.read(this::elements).stream())
                        .toList(),
                tree.text("target"),
                tree.objects("reconstruction").stream()
                        .map(DetectorReader::column)
                        .toList()));
    }

    /** One element, or its copies with numbered names. */
    private List<DetectorElement> elements(ConfigNode node) {
        String name = node.text("name");
        if (!node.has("copies")) {
            return List.of(element(node, name, box(node)));
        }
        ConfigNode copies = node.object("copies");
        double pitch = copies.quantity("pitch", Dimension.LENGTH);
        List<DetectorElement> elements = new ArrayList<>();
        for (int i = 0; i < copies.integer("count"); i++) {
            elements.add(element(node, name + i, box(node).shifted(i * pitch)));
        }
        return elements;
    }

    private DetectorElement element(ConfigNode node, String name, Box box) {
        if (node.has("magnet")) {
            return new DetectorElement.Magnet(name, box, node.quantity("field", Dimension.FIELD));
        }
        ConfigNode cells = node.object("cells");
        return new DetectorElement.Instrument(
                name,
                InstrumentKind.of(node.text("instrument")),
                box,
                new CellGrid(cells.integer("columns"), cells.integer("rows")),
                stack(node),
                response(node));
    }

    private static Box box(ConfigNode node) {
        return new Box(
                node.quantity("front", Dimension.LENGTH),
                node.quantity("length", Dimension.LENGTH),
                new Face(
                        node.quantity("offset", Dimension.LENGTH),
                        node.quantity("elevation", Dimension.LENGTH),
                        node.quantity("width", Dimension.LENGTH),
                        node.quantity("height", Dimension.LENGTH)));
    }

    private Optional<LayerStack> stack(ConfigNode node) {
        List<Layer> layers = node.objects("layers").stream()
                .map(layer -> layer.read(this::layer))
                .toList();
        return layers.isEmpty() ? Optional.empty() : Optional.of(new LayerStack(node.integer("repeat"), layers));
    }

    private Layer layer(ConfigNode node) {
        LayerMaterial made = materials.apply(node.text("material"));
        double thickness = node.quantity("thickness", Dimension.LENGTH);
        return node.isTrue("read_out")
                ? Layer.active(made.material(), thickness, made.birks())
                : new Layer(made.material(), thickness);
    }

    private static Optional<EnergyResponse> response(ConfigNode node) {
        if (!node.has("response")) {
            return Optional.empty();
        }
        return Optional.of(node.object("response")
                .read(tree -> new EnergyResponse(
                        tree.number("stochastic"),
                        tree.number("constant"),
                        tree.quantity("threshold", Dimension.ENERGY))));
    }

    private static ReconstructedColumn column(ConfigNode node) {
        String name = node.text("column");
        String meaning = node.text("meaning");
        return node.has("energy_sum")
                ? new ReconstructedColumn.EnergySum(name, meaning, node.texts("energy_sum"))
                : new ReconstructedColumn.MissingEnergy(name, meaning, node.texts("missing_from"));
    }
}
