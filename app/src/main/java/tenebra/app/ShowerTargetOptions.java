package tenebra.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.campaign.config.Dimension;
import tenebra.campaign.shower.MaterialFinder;
import tenebra.campaign.shower.ShowerTarget;
import tenebra.campaign.shower.StackText;
import tenebra.core.TenebraException;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.matter.Material;
import tenebra.matter.Medium;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;

/** What showers are shot at: an element of a set-up, a material, or layers. */
final class ShowerTargetOptions {
    /** A uniform block is cut into slices of this many radiation lengths, to see the depth. */
    private static final double SLICE = 0.25;

    private static final int MOST_SLICES = 1000;

    /** Nothing leaves through the sides. */
    private static final double WIDE = 10_000;

    @Option(names = "--in", paramLabel = "ELEMENT", description = "An element of a detector set-up, such as ecal.")
    private @Nullable String element;

    @Option(
            names = "--detector",
            paramLabel = "NAME",
            description = "The set-up of --in; 'tenebra list detectors' names them (default: ${DEFAULT-VALUE}).")
    private String detector = "na64e-2021-2022";

    @Option(
            names = "--material",
            paramLabel = "NAME",
            description = "A block of one material, by its name or chemical symbol, as deep as --length.")
    private @Nullable String material;

    @Option(names = "--length", paramLabel = "LENGTH", description = "Depth of the block of --material, with its unit.")
    private @Nullable String length;

    @Option(
            names = "--stack",
            paramLabel = "LAYERS",
            description = "Layers one behind another, as in \"150 x (1.5 mm Pb + 1.5 mm polystyrene)\";"
                    + " parts add up with +, brackets may be nested.")
    private @Nullable String stack;

    @Option(
            names = "--width",
            paramLabel = "LENGTH",
            description = "Width of it, with its unit (default: that of the element; 10 m for the others).")
    private @Nullable String width;

    @Option(
            names = "--height",
            paramLabel = "LENGTH",
            description = "Height, with its unit (default: that of the element; the width for the others).")
    private @Nullable String height;

    @Option(
            names = "--visible",
            paramLabel = "NAME",
            description = "The material whose layers are seen (default: the second of the layers that are repeated).")
    private @Nullable String visible;

    ShowerTarget chosen(Terminal terminal) {
        long named = Stream.of(Optional.ofNullable(element), Optional.ofNullable(material), Optional.ofNullable(stack))
                .filter(Optional::isPresent)
                .count();
        if (named != 1) {
            throw TenebraException.usage("CFG-091", "give one of --in, --material with --length, --stack");
        }
        Catalogue catalogue = terminal.catalogue();
        MaterialFinder materials = new MaterialFinder(catalogue);
        if (element != null) {
            refuseLength();
            return named(element, read(catalogue), materials);
        }
        if (stack != null) {
            refuseLength();
            return target(
                    stack.strip().replaceAll("\\s+", " "), StackText.parse(stack, materials::find), face(), materials);
        }
        return block(String.valueOf(material), materials);
    }

    private Detector read(Catalogue catalogue) {
        return CheckCommand.detectors(catalogue)
                .read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.DETECTOR, detector)));
    }

    private ShowerTarget named(String name, Detector setup, MaterialFinder materials) {
        List<DetectorElement.Instrument> known = setup.elements().stream()
                .filter(DetectorElement.Instrument.class::isInstance)
                .map(DetectorElement.Instrument.class::cast)
                .filter(instrument -> instrument.stack().isPresent())
                .toList();
        DetectorElement.Instrument found = known.stream()
                .filter(instrument -> instrument.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-011",
                        "%s has no element '%s' made of layers; there are: %s"
                                .formatted(
                                        setup.name(),
                                        name,
                                        known.stream()
                                                .map(DetectorElement.Instrument::name)
                                                .collect(Collectors.joining(", ")))));
        return target(
                "%s of %s".formatted(found.name(), setup.name()),
                List.of(found.stack().orElseThrow()),
                face(found.box().width(), found.box().height()),
                materials);
    }

    /** A block in slices, as many as are needed to see the depth. */
    private ShowerTarget block(String name, MaterialFinder materials) {
        if (length == null) {
            throw TenebraException.usage("CFG-091", "--material needs --length, as in --length \"28 cm\"");
        }
        Material made = materials.find(name);
        double depth = lengthOf("--length", length);
        double slices = Math.ceil(depth / (SLICE * Medium.of(made).radiationLength()));
        int number = (int) Math.clamp(slices, 1, MOST_SLICES);
        LayerStack sliced = new LayerStack(number, List.of(new Layer(made, depth / number)));
        return target("%s of %s".formatted(length.strip(), made.name()), List.of(sliced), face(), materials);
    }

    private ShowerTarget target(String where, List<LayerStack> stacks, Face face, MaterialFinder materials) {
        return visible == null
                ? ShowerTarget.of(where, stacks, face)
                : ShowerTarget.of(where, stacks, face, materials.find(visible));
    }

    /** Of what has no extent of its own across the beam. */
    private Face face() {
        double wide = width == null ? WIDE : lengthOf("--width", width);
        return face(wide, wide);
    }

    /** About the beam, with these extents [mm] unless others are given. */
    private Face face(double ownWidth, double ownHeight) {
        return Face.centred(
                width == null ? ownWidth : lengthOf("--width", width),
                height == null ? ownHeight : lengthOf("--height", height));
    }

    private void refuseLength() {
        if (length != null) {
            throw TenebraException.usage("CFG-091", "--length belongs to --material");
        }
    }

    private static double lengthOf(String option, String text) {
        double value = Dimension.LENGTH.parse(text);
        if (!(value >= 1e-3 && value <= 1e6)) {
            throw TenebraException.usage(
                    "CFG-014", "%s out of range: '%s' must be in [1 um, 1000 m]".formatted(option, text));
        }
        return value;
    }
}
