package tenebra.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.Configuration;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Setting;

/** The experiments folder of this clone. */
public final class Experiments {
    public static final String ANALYSIS = "na64e-invisible-2016-2022";

    private Experiments() {}

    public static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("experiments/schema"))) {
                return at.resolve("experiments");
            }
        }
        throw new IllegalStateException("tests run inside a clone");
    }

    public static Catalogue catalogue() {
        return Catalogue.open(folder());
    }

    /** The published analysis with changes, each as in --set. */
    public static Configuration analysis(String... settings) {
        return ConfigurationLoader.load(
                catalogue(),
                ANALYSIS,
                List.of(settings).stream().map(Setting::parse).toList());
    }
}
