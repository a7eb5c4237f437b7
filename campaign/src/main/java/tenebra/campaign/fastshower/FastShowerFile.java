package tenebra.campaign.fastshower;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tenebra.core.Units;
import tenebra.transport.fast.ShowerLaw;
import tenebra.transport.fast.ShowerParameters;
import tenebra.transport.fast.StackContent;

/** Writes fits of fast showers as YAML, with where they come from. */
public final class FastShowerFile {
    private FastShowerFile() {}

    /** Name of the file without its ending: layers and cut, as in {@code lead-1.5-polystyrene-1.5-1mev}. */
    public static String name(StackContent stack) {
        String layers = stack.parts().stream()
                .map(part -> part.material().name() + "-" + plain(part.thickness()))
                .collect(Collectors.joining("-"));
        return layers.toLowerCase(Locale.ROOT) + "-" + plain(stack.cut() / Units.MEV) + "mev";
    }

    /**
     * The text of the file.
     *
     * @param origin what made it, for the head of the file
     */
    public static String text(ShowerParameters fit, String origin) {
        StackContent stack = fit.stack();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(origin).append('\n');
        text.append("kind: fast-shower\nname: ").append(name(stack)).append('\n');
        text.append("title: Fast showers in layers of %s, for a cut of %s MeV%n"
                .formatted(stack.layersInWords(), plain(stack.cut() / Units.MEV)));
        text.append("cut: ").append(plain(stack.cut() / Units.MEV)).append(" MeV\nlayers:\n");
        for (StackContent.Part part : stack.parts()) {
            text.append("  - {material: %s, thickness: %s mm%s}%n"
                    .formatted(
                            part.material().name(),
                            plain(part.thickness()),
                            part.reading() == StackContent.Reading.ACTIVE ? ", active: true" : ""));
        }
        text.append("active_share: ").append(digits(fit.activeShare())).append('\n');
        text.append("birks: ").append(plain(fit.birks() * Units.MEV)).append(" mm/MeV\n");
        text.append("depths: ").append(list(fit.axes().depths())).append('\n');
        text.append("sections: ").append(list(fit.axes().sections())).append('\n');
        text.append("widths_mm: ").append(list(fit.axes().widths())).append('\n');
        laws(text, "electrons", fit.electrons());
        laws(text, "photons", fit.photons());
        return text.toString().replace("\r\n", "\n");
    }

    private static void laws(StringBuilder text, String key, List<ShowerLaw> laws) {
        text.append(key).append(":\n");
        for (ShowerLaw law : laws) {
            ShowerLaw.Depth depth = law.depth();
            ShowerLaw.Light light = law.light();
            text.append("  - energy: ").append(plain(law.energy())).append(" GeV\n");
            line(text, "conversion", digits(depth.conversion()));
            line(text, "centre", list(List.of(depth.centre(), depth.centreSpread())));
            line(text, "shape", list(List.of(depth.shape(), depth.shapeSpread())));
            line(text, "correlation", digits(depth.correlation()));
            line(
                    text,
                    "light",
                    "{share: %s, quantum: %s MeV, birks: %s, phases: %s}"
                            .formatted(
                                    digits(light.share()),
                                    digits(light.quantum() / Units.MEV),
                                    digits(light.birks()),
                                    list(light.phases())));
            line(text, "concentration", digits(law.concentration()));
            line(text, "wander_mm", digits(law.wander()));
            line(text, "backward", list(law.backward()));
            line(text, "correction", list(law.correction()));
            text.append("    sections:\n");
            for (ShowerLaw.Section section : law.sections()) {
                text.append("      - {light: %s, energy: %s, seen: %s}%n"
                        .formatted(digits(section.light()), list(section.energy()), list(section.seen())));
            }
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static String list(List<Double> values) {
        return values.stream().map(FastShowerFile::digits).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Five digits; what is smaller than a hundred-thousandth is nothing. */
    private static String digits(double value) {
        if (Math.abs(value) < 1e-5) {
            return "0";
        }
        return plain(Double.parseDouble(String.format(Locale.ROOT, "%.4e", value)));
    }

    private static String plain(double value) {
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.10g", value));
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
