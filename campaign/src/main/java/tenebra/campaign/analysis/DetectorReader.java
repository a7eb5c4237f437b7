package tenebra.campaign.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.Dimension;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.experiment.EnergyResponse;
import tenebra.experiment.ReconstructedColumn;
import tenebra.matter.Material;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/** Reads detectors; materials are asked for by name. */
public record DetectorReader(Function<String, Material> materials) {
    public Detector read(ConfigNode node) {
        return node.read(tree -> new Detector(
                tree.text("name"),
                tree.objects("elements").stream()
                        .map(element -> element.read(this::element))
                        .toList(),
                tree.text("target"),
                tree.objects("reconstruction").stream()
                        .map(DetectorReader::column)
                        .toList()));
    }

    private DetectorElement element(ConfigNode node) {
        String name = node.text("name");
        double front = node.quantity("front", Dimension.LENGTH);
        double length = node.quantity("length", Dimension.LENGTH);
        if (node.has("magnet")) {
            return new DetectorElement.Magnet(name, front, length, node.quantity("field", Dimension.FIELD));
        }
        return new DetectorElement.Instrument(
                name,
                front,
                length,
                node.quantity("offset", Dimension.LENGTH),
                node.integer("cells"),
                stack(node),
                response(node));
    }

    private Optional<LayerStack> stack(ConfigNode node) {
        List<Layer> layers = node.objects("layers").stream()
                .map(layer -> layer.read(tree -> new Layer(
                        materials.apply(tree.text("material")), tree.quantity("thickness", Dimension.LENGTH))))
                .toList();
        return layers.isEmpty() ? Optional.empty() : Optional.of(new LayerStack(node.integer("repeat"), layers));
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
