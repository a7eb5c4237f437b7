package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that are killed in the middle of a run, and the same command given again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest {
    private static final int EVENTS = 3000;
    private static final int CHUNKS = 6;

    private final Path folder;

    private Map<String, String> uninterrupted = Map.of();

    ResumeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void runOnce() {
        Path directory = folder.resolve("uninterrupted");
        Answer.to(arguments(directory)).succeeds();
        uninterrupted = SmallRun.contents(directory);
        assertThat(SmallRun.chunks(directory)).hasSize(CHUNKS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void killedRunGoesOnWhereItStopped(int chunksAtKill) throws Exception {
        Path directory = folder.resolve("killed-" + chunksAtKill);
        Process process = start(directory);
        awaitChunks(process, directory, chunksAtKill);
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        Map<String, String> finished = chunkTimes(directory);
        assertThat(finished.size()).isBetween(chunksAtKill, CHUNKS - 1);

        Answer resumed = Answer.to(arguments(directory)).succeeds();

        assertThat(resumed.json().get("chunks_found").asInt()).isEqualTo(finished.size());
        assertThat(chunkTimes(directory)).hasSize(CHUNKS).containsAllEntriesOf(finished);
        assertThat(SmallRun.contents(directory)).isEqualTo(uninterrupted);
    }

    @Test
    void terminatedRunSaysSoAndGoesOn() throws Exception {
        Path directory = folder.resolve("terminated");
        Process process = start(directory);
        awaitChunks(process, directory, 1);
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(Files.readAllLines(errors(directory)))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("simulating"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("SYS-004 ").contains(directory.toString()));

        Answer.to(arguments(directory)).succeeds();

        assertThat(SmallRun.contents(directory)).isEqualTo(uninterrupted);
    }

    /** A process of its own, so that what is printed at its end is seen as well. */
    @Test
    void refusedRunEndsWithOneLineAlone() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.tex"), "years of work");
        Process process = start(foreign);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(errors(foreign)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("CFG-021 ");
    }

    private static List<String> arguments(Path directory) {
        return SmallRun.with(directory, "10MeV", EVENTS, "--threads", "1", "--json");
    }

    private static Path errors(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".err");
    }

    private static Process start(Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "tenebra.app.Main"));
        command.addAll(arguments(directory));
        return new ProcessBuilder(command)
                .redirectError(errors(directory).toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitChunks(Process process, Path directory, int wanted) throws InterruptedException {
        while (SmallRun.chunks(directory).size() < wanted) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended before it could be stopped")
                    .isFalse();
        }
    }

    private static Map<String, String> chunkTimes(Path directory) {
        Map<String, String> times = new TreeMap<>(SmallRun.times(directory.resolve("events")));
        times.keySet().removeIf(name -> !name.endsWith(".parquet"));
        return times;
    }
}
