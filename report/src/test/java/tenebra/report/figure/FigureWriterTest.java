package tenebra.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FigureWriterTest {
    private static Map<String, Figure> examples() {
        return new TreeMap<>(Map.of(
                "exclusion", Examples.exclusion(),
                "spectrum", Examples.spectrum(),
                "efficiency", Examples.efficiency(),
                "wide", Examples.wide()));
    }

    /** The pictures are left in target/figures for the eye. */
    @Test
    void examplesAreWrittenInAllFormats() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        for (var example : examples().entrySet()) {
            Figure figure = example.getValue();
            Files.writeString(folder.resolve(example.getKey() + ".svg"), FigureWriter.svg(figure));
            Files.write(folder.resolve(example.getKey() + ".pdf"), FigureWriter.pdf(figure));
            Files.write(folder.resolve(example.getKey() + ".png"), FigureWriter.png(figure));
        }
        assertThat(folder).isNotEmptyDirectory();
    }
}
