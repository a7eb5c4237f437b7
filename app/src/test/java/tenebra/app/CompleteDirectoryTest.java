package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the same command, and another one, do to a directory that is complete. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompleteDirectoryTest {
    private final Path folder;

    private Path complete = Path.of("");
    private Map<String, String> contents = Map.of();

    CompleteDirectoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void runOnce() {
        complete = folder.resolve("complete");
        Answer first = Answer.to(SmallRun.into(complete, "--json")).succeeds();
        assertThat(first.json().get("was_complete").asBoolean()).isFalse();
        assertThat(first.json().get("chunks").asInt()).isEqualTo(2);
        assertThat(first.json().get("chunks_found").asInt()).isZero();
        contents = SmallRun.contents(complete);
    }

    @Test
    void sameCommandRecomputesNothing() {
        Map<String, String> before = SmallRun.times(complete);
        Answer again = Answer.to(SmallRun.into(complete, "--json")).succeeds();
        assertThat(again.json().get("was_complete").asBoolean()).isTrue();
        assertThat(again.json().get("chunks_found").asInt()).isEqualTo(2);
        assertThat(SmallRun.times(complete)).isEqualTo(before);
    }

    @Test
    void sameCommandSaysTheSameLimit() {
        assertThat(Answer.to(SmallRun.into(complete)).succeeds().out())
                .contains("mass_GeV", "0.01000", "nothing to do: complete results in " + complete);
    }

    /** Threads are not part of the plan. */
    @Test
    void otherThreadsAreTheSameCommand() {
        assertThat(Answer.to(SmallRun.into(complete, "--threads", "3", "--json"))
                        .succeeds()
                        .json()
                        .get("was_complete")
                        .asBoolean())
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> deletedResultComesBackWithoutSimulation() {
        return Stream.of(
                        "limit.json",
                        "limit.csv",
                        "cutflow.csv",
                        "backgrounds.csv",
                        "histograms.json",
                        "workspace.json",
                        "likelihood.json",
                        "manifest.json")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Map<String, String> before = SmallRun.times(complete.resolve("events"));
                    Files.delete(complete.resolve(name));
                    Answer again = Answer.to(SmallRun.into(complete, "--json")).succeeds();
                    assertThat(again.json().get("was_complete").asBoolean()).isFalse();
                    assertThat(again.json().get("chunks_found").asInt()).isEqualTo(2);
                    assertThat(SmallRun.times(complete.resolve("events"))).isEqualTo(before);
                    assertThat(SmallRun.contents(complete)).isEqualTo(contents);
                }));
    }

    @Test
    void deletedChunkAloneIsSimulatedAgain() throws IOException {
        Path gone = SmallRun.chunks(complete).getFirst();
        Path kept = SmallRun.chunks(complete).getLast();
        var before = Files.getLastModifiedTime(kept);
        Files.delete(gone);
        Answer again = Answer.to(SmallRun.into(complete, "--json")).succeeds();
        assertThat(again.json().get("chunks_found").asInt()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(SmallRun.contents(complete)).isEqualTo(contents);
    }

    @TestFactory
    Stream<DynamicTest> anotherConfigurationIsRefusedByTheNameOfWhatDiffers() {
        return Stream.of(
                        other("seed", "--seed", "2"),
                        other("events", "--events", "21"),
                        other("masses", "--masses", "20MeV"),
                        other("statistics.confidence", "--set", "statistics.confidence=0.95"),
                        other("signal.method", "--set", "signal.method=iww"),
                        other("runs", "--set", "runs=[na64e-2016]"))
                .map(arguments -> DynamicTest.dynamicTest(arguments.getFirst(), () -> {
                    Map<String, String> before = SmallRun.times(complete);
                    String complaint =
                            Answer.to(arguments.subList(1, arguments.size())).refusedWith(2);
                    assertThat(complaint)
                            .startsWith("CFG-020 ")
                            .contains(complete.toString())
                            .containsPattern("[ .]" + arguments.getFirst() + " is .+ there, .+ here");
                    assertThat(SmallRun.times(complete)).isEqualTo(before);
                }));
    }

    /** Name of what differs, then the arguments; the option given last replaces an earlier one. */
    private List<String> other(String what, String option, String value) {
        List<String> arguments = new ArrayList<>(SmallRun.into(complete));
        int at = option.equals("--set") ? -1 : arguments.indexOf(option);
        if (at >= 0) {
            arguments.set(at + 1, value);
        } else {
            arguments.addAll(List.of(option, value));
        }
        arguments.addFirst(what);
        return arguments;
    }

    @Test
    void directoryOfSomethingElseIsNotTouched() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.tex"), "years of work");
        Map<String, String> before = SmallRun.times(foreign);
        assertThat(Answer.to(SmallRun.into(foreign)).refusedWith(2))
                .startsWith("CFG-021 ")
                .contains(foreign.toString());
        assertThat(SmallRun.times(foreign)).isEqualTo(before);
        assertThat(foreign.toFile().list()).containsExactly("thesis.tex");
    }

    @Test
    void emptyDirectoryIsWelcome() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Answer.to(SmallRun.into(empty)).succeeds();
        assertThat(SmallRun.contents(empty)).isEqualTo(contents);
    }
}
