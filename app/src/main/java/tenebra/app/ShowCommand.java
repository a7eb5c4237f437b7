package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tenebra.campaign.analysis.ModelReader;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.campaign.catalogue.SourceFile;
import tenebra.campaign.config.ConfigNode;
import tenebra.core.TenebraException;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "show",
        description = "Shows one analysis, run, detector, ... with its sources, and what defaults add.",
        footer = {"", "Example: tenebra show na64e-2016-2018"})
final class ShowCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "NAME", description = "A name that 'tenebra list' lists.")
    private String name = "";

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Catalogue catalogue = terminal.catalogue();
        SourceFile source = catalogue
                .anywhere(name)
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-011", "unknown name '%s'; 'tenebra list' lists all".formatted(name)));
        JsonNode written = source.document().root().deepCopy();
        ConfigNode complete = ConfigurationLoader.complete(catalogue, source);
        if (json.isWanted()) {
            terminal.print(complete.json());
            return;
        }
        terminal.println("# " + source.path());
        terminal.print(source.text());
        List<String> defaults = new ArrayList<>();
        collectDefaults("", written, complete.json(), defaults);
        if (!defaults.isEmpty()) {
            terminal.println("\n# by default");
            defaults.forEach(line -> terminal.println("# " + line));
        }
        if (source.kind() == Kind.MODEL) {
            terminal.print("\n" + ModelTable.of(ModelReader.read(complete)));
        }
        if (source.kind() == Kind.DETECTOR) {
            terminal.print("\n" + geometry(CheckCommand.detectors(catalogue).read(complete)));
        }
    }

    private static void collectDefaults(String place, JsonNode written, JsonNode complete, List<String> lines) {
        if (complete instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                String child = place.isEmpty() ? entry.getKey() : place + "." + entry.getKey();
                if (written.has(entry.getKey())) {
                    collectDefaults(child, written.get(entry.getKey()), entry.getValue(), lines);
                } else {
                    lines.add(child + ": " + entry.getValue());
                }
            });
        } else if (complete instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collectDefaults(place + "." + i, written.path(i), array.get(i), lines);
            }
        }
    }

    private static String geometry(Detector detector) {
        Table table = new Table("element", "front mm", "length mm", "X0", "sampled medium");
        for (DetectorElement element : detector.elements()) {
            String depth = "";
            String medium = "";
            if (element instanceof DetectorElement.Instrument instrument
                    && instrument.stack().isPresent()) {
                depth = String.format(
                        Locale.ROOT, "%.2f", instrument.stack().get().radiationLengths());
                medium = String.join(
                        " + ",
                        instrument.stack().get().homogenised().parts().stream()
                                .map(part -> String.format(
                                        Locale.ROOT,
                                        "%.0f%% %s",
                                        100 * part.volumeFraction(),
                                        part.material().name()))
                                .toList());
            }
            table.row(
                    element.name(),
                    String.format(Locale.ROOT, "%.0f", element.front()),
                    String.format(Locale.ROOT, "%.0f", element.length()),
                    depth,
                    medium);
        }
        return table.text()
                + String.format(
                        Locale.ROOT, "bend of a unit charge at 100 GeV: %.2f mrad%n", 1000 * detector.totalBend(100));
    }
}
