package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is a pure function of configuration and seed: nothing depends on threads, order, or what else is computed. */
class DeterminismTest {
    /** Two periods of two chunks each: more chunks than threads, as many, and fewer. */
    @Test
    void bytesDoNotDependOnThreads(@TempDir Path folder) {
        Map<String, String> one = results(folder.resolve("1"), 1050, "--threads", "1");
        assertThat(one.keySet())
                .contains(
                        "limit.json",
                        "limit.csv",
                        "histograms.json",
                        "cutflow.csv",
                        "backgrounds.csv",
                        "workspace.json")
                .filteredOn(name -> name.endsWith(".parquet"))
                .hasSize(4);
        assertThat(results(folder.resolve("2"), 1050, "--threads", "2")).isEqualTo(one);
        assertThat(results(folder.resolve("5"), 1050, "--threads", "5")).isEqualTo(one);
    }

    @Test
    void anotherSeedGivesOtherEvents(@TempDir Path folder) {
        Map<String, String> one = results(folder.resolve("1"), 20, "--seed", "1");
        Map<String, String> two = results(folder.resolve("2"), 20, "--seed", "2");
        assertThat(two.keySet()).isEqualTo(one.keySet());
        assertThat(one.keySet())
                .filteredOn(name -> name.endsWith(".parquet"))
                .allSatisfy(name -> assertThat(two.get(name)).isNotEqualTo(one.get(name)));
    }

    /** Streams are keyed by run and mass: what else is simulated does not matter. Files are named by position. */
    @Test
    void eventsOfAMassDoNotDependOnTheOtherMasses(@TempDir Path folder) {
        Path both = folder.resolve("both");
        Path alone = folder.resolve("alone");
        Answer.to(SmallRun.with(both, "10MeV,100MeV", 20)).succeeds();
        Answer.to(SmallRun.with(alone, "0.1", 20)).succeeds();
        for (String run : List.of("na64e-2016", "na64e-2022")) {
            assertThat(SmallRun.digest(both.resolve("events/signal-m001-" + run + "-0000.parquet")))
                    .isEqualTo(SmallRun.digest(alone.resolve("events/signal-m000-" + run + "-0000.parquet")));
        }
    }

    @Test
    void eachPeriodHasItsOwnEvents(@TempDir Path folder) {
        Path directory = folder.resolve("one");
        Answer.to(SmallRun.into(directory)).succeeds();
        assertThat(SmallRun.chunks(directory))
                .hasSize(2)
                .extracting(SmallRun::digest)
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> results(Path directory, int events, String... more) {
        Answer.to(SmallRun.with(directory, "10MeV", events, more)).succeeds();
        return SmallRun.contents(directory);
    }
}
