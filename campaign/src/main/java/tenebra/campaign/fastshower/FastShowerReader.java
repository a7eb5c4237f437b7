package tenebra.campaign.fastshower;

import java.util.List;
import java.util.function.Function;
import tenebra.campaign.config.ConfigNode;
import tenebra.campaign.config.Dimension;
import tenebra.matter.Material;
import tenebra.transport.fast.ShowerAxes;
import tenebra.transport.fast.ShowerLaw;
import tenebra.transport.fast.ShowerParameters;
import tenebra.transport.fast.StackContent;

/** Reads fits of fast showers; materials are asked for by name. */
public record FastShowerReader(Function<String, Material> materials) {
    public ShowerParameters read(ConfigNode node) {
        return node.read(tree -> new ShowerParameters(
                new StackContent(
                        tree.objects("layers").stream()
                                .map(layer -> layer.read(this::part))
                                .toList(),
                        tree.quantity("cut", Dimension.ENERGY)),
                new ShowerAxes(tree.numbers("depths"), tree.numbers("sections"), tree.numbers("widths_mm")),
                tree.number("active_share"),
                tree.quantity("birks", Dimension.LENGTH_PER_ENERGY),
                laws(tree.objects("electrons")),
                laws(tree.objects("photons"))));
    }

    private StackContent.Part part(ConfigNode layer) {
        return new StackContent.Part(
                layer.here("material", () -> materials.apply(layer.text("material"))),
                layer.quantity("thickness", Dimension.LENGTH),
                layer.isTrue("active") ? StackContent.Reading.ACTIVE : StackContent.Reading.PASSIVE);
    }

    private static List<ShowerLaw> laws(List<ConfigNode> nodes) {
        return nodes.stream().map(node -> node.read(FastShowerReader::law)).toList();
    }

    private static ShowerLaw law(ConfigNode node) {
        List<Double> centre = node.numbers("centre");
        List<Double> shape = node.numbers("shape");
        return new ShowerLaw(
                node.quantity("energy", Dimension.ENERGY),
                new ShowerLaw.Depth(
                        node.number("conversion"),
                        centre.getFirst(),
                        centre.getLast(),
                        shape.getFirst(),
                        shape.getLast(),
                        node.number("correlation")),
                node.numbers("correction"),
                node.numbers("backward"),
                node.object("light").read(FastShowerReader::light),
                node.number("concentration"),
                node.number("wander_mm"),
                node.objects("sections").stream()
                        .map(section -> new ShowerLaw.Section(
                                section.number("light"), section.numbers("energy"), section.numbers("seen")))
                        .toList());
    }

    private static ShowerLaw.Light light(ConfigNode node) {
        return new ShowerLaw.Light(
                node.number("share"),
                node.quantity("quantum", Dimension.ENERGY),
                node.number("birks"),
                node.numbers("phases"));
    }
}
