package tenebra.campaign.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenebra.core.TenebraException;

class ResultDirectoryTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fileAppearsWholeAndReplacesTheOldOne(@TempDir Path folder) {
        try (ResultDirectory locked = ResultDirectory.open(folder.resolve("a/b/c"))) {
            ResultFiles directory = locked.files();
            assertThat(directory.read("x.json")).isEmpty();
            directory.publish("x.json", bytes("old"));
            directory.publish("x.json", bytes("new"));
            assertThat(directory.read("x.json")).contains("new");
            assertThat(directory.temporary("x.json")).doesNotExist();
        }
    }

    @Test
    void temporaryFileIsNotAResult(@TempDir Path folder) throws Exception {
        try (ResultDirectory locked = ResultDirectory.open(folder)) {
            ResultFiles directory = locked.files();
            Files.writeString(directory.temporary("events/chunk.parquet"), "half");
            assertThat(directory.has("events/chunk.parquet")).isFalse();
            assertThat(directory.hasEvents()).isFalse();
            directory.adopt("events/chunk.parquet");
            assertThat(directory.has("events/chunk.parquet")).isTrue();
            assertThat(directory.hasEvents()).isTrue();
        }
    }

    @Test
    void oneWriterAtATime(@TempDir Path folder) {
        try (ResultDirectory first = ResultDirectory.open(folder)) {
            assertThatThrownBy(() -> ResultDirectory.open(first.files().path()))
                    .isInstanceOf(TenebraException.class)
                    .hasMessageStartingWith("OUT-004 another run is writing " + folder);
        }
        ResultDirectory.open(folder).close();
    }

    @Test
    void brokenJsonIsNamed(@TempDir Path folder) {
        try (ResultDirectory locked = ResultDirectory.open(folder)) {
            ResultFiles directory = locked.files();
            assertThat(directory.readJson("x.json")).isEmpty();
            directory.publish("x.json", bytes("{\n\"a\": tru"));
            assertThatThrownBy(() -> directory.readJson("x.json"))
                    .isInstanceOf(TenebraException.class)
                    .hasMessageMatching("INP-004 broken JSON at line 2, column [0-9]+; at .*x\\.json");
        }
    }
}
