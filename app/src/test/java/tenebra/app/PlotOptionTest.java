package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that commands draw, and places where they cannot. */
class PlotOptionTest {
    private static final String LINE = "moment --mass-GeV 0.01,0.1";

    @TempDir
    private Path folder = Path.of("");

    private Answer drawn(String line, Path file) {
        return Answer.to(List.of(line.split(" ", -1)), "--plot", file.toString());
    }

    private String begin(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"svg, <svg", "SVG, <svg", "pdf, %PDF-", "png, \u0089PNG"})
    void fileBeginsAsItsFormat(String ending, String magic) throws IOException {
        Path file = folder.resolve("plot." + ending);
        String printed = drawn(LINE, file).succeeds().out();
        assertThat(begin(file)).startsWith(magic);
        assertThat(printed).isEqualTo(Answer.to(LINE.split(" ", -1)).out());
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    /** What is seen stands in the picture as text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross-section --energy-GeV 50,100 --mass-GeV 0.01,0.1 --method ww|[pb]|100 GeV",
                "cross-section --energy-GeV 50,100 --mass-GeV 0.1 --method ww|[GeV]|0.1 GeV",
                "cross-section --energy-GeV 100 --mass-GeV 0.01,0.1 --method ww --differential 0.1,0.5|[pb]|0.01 GeV",
                "cross-section --energy-GeV 100 --mass-GeV 0.01,0.1 --method ww --model b-l --coupling 1e-4|[pb]|b-l",
                "annihilation --energy-GeV 30,40,50 --mass-GeV 0.2|per electron [pb]|complex-scalar",
                "annihilation --energy-GeV 60 --mass-GeV 0.1,0.2 --channel gamma|per electron [pb]|60 GeV",
                "decay --mass-GeV 0.01,0.5,1 --epsilon 1e-3|branching fraction|hadrons",
                "moment --mass-GeV 0.01,0.1 --lepton e --mediator scalar|[GeV]|electron-rubidium"
            })
    void everyCommandDraws(String line, String axis, String entry) throws IOException {
        Path file = folder.resolve("plot.svg");
        drawn(line, file).succeeds();
        String text = Files.readString(file).replaceAll("<[^>]*>", "");
        assertThat(text).contains(axis, entry);
    }

    @Test
    void whatWasThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("plot.png"), "old");
        drawn(LINE, file).succeeds();
        assertThat(begin(file)).startsWith("\u0089PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing/plot.png", "file/plot.png", "folder.png"})
    void unwritablePlaceIsRefused(String name) throws IOException {
        Files.writeString(folder.resolve("file"), "not a folder");
        Files.createDirectory(folder.resolve("folder.png"));
        assertThat(drawn(LINE, folder.resolve(name)).refusedWith(4))
                .startsWith("OUT-001 cannot write " + folder.resolve(name));
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    /** The system's own answer to a full disk, by a device that is always full. */
    @Test
    void fullDiskIsRefusedAndTheOldPictureStays() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path file = Files.writeString(folder.resolve("plot.svg"), "old");
        Files.createSymbolicLink(folder.resolve("plot.svg.tmp"), full);
        assertThat(drawn(LINE, file).refusedWith(4)).startsWith("OUT-003 disk full while writing " + file);
        assertThat(file).hasContent("old");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moment --mass-GeV 0.1|plot.svg|CFG-070 ",
                "cross-section --energy-GeV 100 --mass-GeV 200,300|plot.svg|CFG-071 nothing to plot",
                "decay --mediator axial --mass-GeV 1e-4,2e-4|plot.svg|CFG-071 nothing to plot",
                "decay --mass-GeV 0.1,1|plot.jpeg|CFG-072 ",
                "decay --mass-GeV 0.1,1|plot|CFG-072 "
            })
    void whatCannotBeDrawnIsRefused(String line, String name, String complaint) {
        assertThat(drawn(line, folder.resolve(name)).refusedWith(2)).startsWith(complaint);
        assertThat(folder).isEmptyDirectory();
    }
}
