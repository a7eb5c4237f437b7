package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.campaign.result.ResultDirectory;

/** What cannot be written: one clear line, exit code 4, and what was there before is still there. */
class OutputFailureTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private static Path once = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void runOnce() {
        Answer.to(SmallRun.into(once.resolve("results"))).succeeds();
    }

    private Path finished() {
        return SmallRun.copy(once.resolve("results"), folder.resolve("results"));
    }

    @Test
    void placeBelowAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(Answer.to(SmallRun.into(file.resolve("sub"))).refusedWith(4))
                .isEqualTo("OUT-001 cannot write " + file.resolve("sub") + ": Not a directory");
        assertThat(Answer.to(SmallRun.into(file)).refusedWith(4)).startsWith("OUT-001 cannot write " + file);
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void placeInsideTheKernelIsRefused() {
        assumeThat(Path.of("/proc/self")).exists();
        assertThat(Answer.to(SmallRun.into(Path.of("/proc/results"))).refusedWith(4))
                .startsWith("OUT-001 cannot write /proc/results: ");
    }

    /** Permissions bind users other than root. */
    @Test
    void folderThatIsReadOnlyIsRefused() throws IOException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeThat(Files.isWritable(locked)).isFalse();
        assertThat(Answer.to(SmallRun.into(locked.resolve("sub"))).refusedWith(4))
                .startsWith("OUT-002 not allowed to write " + locked);
    }

    /** The system's own answer to a full disk, by a device that is always full. */
    @ParameterizedTest
    @ValueSource(strings = {"limit.json", "plots/limit.png", "manifest.json"})
    void diskFullWhileWritingAResultIsTold(String name) throws IOException {
        assumeThat(FULL).exists();
        Path directory = finished();
        Map<String, String> before = SmallRun.contents(directory);
        Files.delete(directory.resolve(name));
        Path blocked = Files.createSymbolicLink(directory.resolve(name + ".tmp"), FULL);

        assertThat(Answer.to(SmallRun.into(directory)).refusedWith(4))
                .startsWith("OUT-003 disk full while writing " + directory.resolve(name))
                .contains("MiB free")
                .endsWith("free space, then repeat the same command");
        assertThat(directory.resolve(name)).doesNotExist();

        Files.delete(blocked);
        Answer.to(SmallRun.into(directory)).succeeds();
        assertThat(SmallRun.contents(directory)).isEqualTo(before);
    }

    /** Event files are written by the database. */
    @Test
    void diskFullWhileWritingEventsIsTold() throws IOException {
        assumeThat(FULL).exists();
        Path directory = finished();
        Map<String, String> before = SmallRun.contents(directory);
        Path chunk = SmallRun.chunks(directory).getLast();
        Files.delete(chunk);
        Path blocked = Files.createSymbolicLink(chunk.resolveSibling(chunk.getFileName() + ".tmp"), FULL);

        assertThat(Answer.to(SmallRun.into(directory)).refusedWith(4))
                .startsWith("OUT-003 disk full while writing " + chunk);
        assertThat(SmallRun.chunks(directory)).hasSize(1);

        Files.delete(blocked);
        Answer.to(SmallRun.into(directory)).succeeds();
        assertThat(SmallRun.contents(directory)).isEqualTo(before);
    }

    @Test
    void secondRunOnADirectoryIsRefusedWhileTheFirstGoesOn() {
        Path directory = folder.resolve("results");
        try (ResultDirectory first = ResultDirectory.open(directory)) {
            assertThat(Answer.to(SmallRun.into(first.files().path())).refusedWith(4))
                    .isEqualTo(
                            "OUT-004 another run is writing " + directory + "; wait for it, or choose another --out");
        }
        Answer.to(SmallRun.into(directory)).succeeds();
    }

    @Test
    void refusedRunLeavesTheDirectoryFree() throws IOException {
        Path directory = finished();
        Answer.to(SmallRun.into(directory, "--seed", "5")).refusedWith(2);
        Files.delete(directory.resolve("limit.csv"));
        Answer.to(SmallRun.into(directory)).succeeds();
    }
}
