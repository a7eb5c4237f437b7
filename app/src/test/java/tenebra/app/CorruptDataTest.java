package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ours that were damaged: one clear line that names the file, exit code 3, nothing else is changed. */
class CorruptDataTest {
    @TempDir
    private static Path once = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Path directory = Path.of("");

    @BeforeAll
    static void runOnce() {
        Answer.to(SmallRun.into(once.resolve("results"))).succeeds();
    }

    @BeforeEach
    void copy() {
        directory = SmallRun.copy(once.resolve("results"), folder.resolve("results"));
    }

    @Test
    void truncatedEventFileIsNamedAndCanBeReplaced() throws IOException {
        Map<String, String> whole = SmallRun.contents(directory);
        Path broken = SmallRun.chunks(directory).getLast();
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
        refusedNaming(broken);
        Files.delete(broken);
        Answer.to(SmallRun.into(directory)).succeeds();
        assertThat(SmallRun.contents(directory)).isEqualTo(whole);
    }

    @Test
    void overwrittenPagesAreNoticed() throws IOException {
        Path broken = SmallRun.chunks(directory).getFirst();
        byte[] bytes = Files.readAllBytes(broken);
        Arrays.fill(bytes, 100, 1500, (byte) 0);
        Files.write(broken, bytes);
        refusedNaming(broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PAR1", "not parquet at all, but longer than a footer"})
    void fileThatIsNotParquetIsNamed(String content) throws IOException {
        Path broken = SmallRun.chunks(directory).getLast();
        Files.writeString(broken, content);
        refusedNaming(broken);
    }

    private void refusedNaming(Path broken) throws IOException {
        Files.delete(directory.resolve("limit.json"));
        Map<String, String> before = SmallRun.contents(directory);
        assertThat(Answer.to(SmallRun.into(directory)).refusedWith(3))
                .startsWith("INP-031 unreadable event file " + broken + ": ")
                .endsWith("; delete the file and repeat the same command");
        assertThat(SmallRun.contents(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"vers|INP-004", "``|INP-00", "{}|INP-005 not a plan", "[1, 2]|INP-005 not a plan"})
    void corruptPlanIsNamed(String content, String code) throws IOException {
        refused("plan.json", content, code);
    }

    @Test
    void corruptManifestIsNamed() throws IOException {
        refused("manifest.json", "{\"outputs\": [", "INP-004");
    }

    @Test
    void corruptLimitIsNamed() throws IOException {
        refused("limit.json", "{\"points\": [", "INP-004");
    }

    private void refused(String name, String content, String code) throws IOException {
        Path broken = directory.resolve(name);
        Files.writeString(broken, content);
        Map<String, String> before = SmallRun.contents(directory);
        assertThat(Answer.to(SmallRun.into(directory)).refusedWith(3))
                .startsWith(code)
                .contains(broken.toString());
        assertThat(SmallRun.contents(directory)).isEqualTo(before);
    }

    /** Events are not taken for those of another plan. */
    @Test
    void eventsWithoutTheirPlanAreNotUsed() throws IOException {
        Files.delete(directory.resolve("plan.json"));
        Map<String, String> before = SmallRun.contents(directory);
        assertThat(Answer.to(SmallRun.into(directory)).refusedWith(2))
                .startsWith("CFG-021 " + directory)
                .contains("plan.json");
        assertThat(SmallRun.contents(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "42",
                "{\"channels\": 3}",
                "{\"version\": \"1.0.0\", \"channels\": []}",
                "not json",
                "\u0000"
            })
    void corruptWorkspaceIsNamed(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("workspace.json"), content);
        assertThat(Answer.to("limit", file.toString()).refusedWith(3)).contains(file.toString());
    }

    @Test
    void binaryWorkspaceIsNamed() throws IOException {
        byte[] garbage = new byte[2048];
        new java.util.SplittableRandom(2).nextBytes(garbage);
        Path file = Files.write(folder.resolve("workspace.json"), garbage);
        assertThat(Answer.to("limit", file.toString()).refusedWith(3)).contains(file.toString());
    }

    @Test
    void truncatedWorkspaceIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(directory.resolve("workspace.json"));
        for (int share = 1; share < 8; share++) {
            Path file = Files.write(folder.resolve("cut.json"), Arrays.copyOf(whole, whole.length * share / 8));
            assertThat(Answer.to("limit", file.toString()).refusedWith(3)).contains(file.toString());
        }
    }
}
