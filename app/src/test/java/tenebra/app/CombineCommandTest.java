package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tenebra.campaign.result.Json;
import tools.jackson.databind.JsonNode;

/** Small real runs, split by run period and combined again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CombineCommandTest {
    private static final double EXPOSURE_2016 = 4.3e10;
    private static final double EXPOSURE_2022 = 6.15e11;

    private final Path folder;
    private Path joint = Path.of("");
    private Path early = Path.of("");
    private Path late = Path.of("");

    CombineCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void runAll() {
        joint = folder.resolve("joint");
        Answer.to(SmallRun.into(joint)).succeeds();
        early = part("early", "na64e-2016", EXPOSURE_2016);
        late = part("late", "na64e-2022", EXPOSURE_2022);
    }

    /** A run of one period with its share of the background. */
    private Path part(String name, String run, double exposure) {
        Path directory = folder.resolve(name);
        double share = exposure / (EXPOSURE_2016 + EXPOSURE_2022);
        Answer.to(SmallRun.into(
                        directory,
                        "--set",
                        "runs=[%s]".formatted(run),
                        "--set",
                        "backgrounds.0.events=" + 0.51 * share,
                        "--set",
                        "backgrounds.0.error=" + 0.13 * share))
                .succeeds();
        return directory;
    }

    private Answer combine(String out, String... arguments) {
        return Answer.to(List.of("combine", "--out", folder.resolve(out).toString()), arguments);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Law: a search in two halves, combined, is the search, to 1e-9. */
    @Test
    void combinedHalvesAreTheJointAnalysis() {
        JsonNode combined = combine("both", early.toString(), late.toString(), "--json")
                .succeeds()
                .json();
        JsonNode whole = Json.parse(read(joint.resolve("limit.json")));
        Percentage same = Percentage.withPercentage(1e-7);
        JsonNode ours = combined.at("/points/0");
        JsonNode theirs = whole.at("/points/0");
        for (String key : List.of(
                "epsilon_upper_limit", "epsilon_upper_limit_asymptotic", "relative_error_of_signal", "efficiency")) {
            assertThat(ours.get(key).asDouble())
                    .as(key)
                    .isCloseTo(theirs.get(key).asDouble(), same);
        }
        for (int quantile = 0; quantile < 5; quantile++) {
            String place = "/epsilon_expected_upper_limit/" + quantile;
            assertThat(ours.at(place).asDouble()).isCloseTo(theirs.at(place).asDouble(), same);
        }
        assertThat(combined.get("particles_on_target").asDouble()).isEqualTo(6.58e11);
        assertThat(folder.resolve("both").toFile().list())
                .contains("limit.csv", "limit.json", "workspace.json", "manifest.json", "likelihood.json");
        assertThat(read(folder.resolve("both/manifest.json")))
                .contains(SmallRun.digest(early.resolve("likelihood.json")));
    }

    @Test
    void sameCommandWritesTheSameAndAnotherIsRefused() {
        combine("again", early.toString(), late.toString()).succeeds();
        Map<String, String> before = SmallRun.contents(folder.resolve("again"));
        combine("again", early.toString(), late.toString(), "--threads", "1").succeeds();
        assertThat(SmallRun.contents(folder.resolve("again"))).isEqualTo(before);
        assertThat(combine("again", late.toString(), early.toString()).refusedWith(2))
                .startsWith("CFG-020 ");
        assertThat(combine("joint", early.toString(), late.toString()).refusedWith(2))
                .startsWith("CFG-021 ");
    }

    @Test
    void tableTellsResultsNuisancesAndLimits() {
        assertThat(combine("table", "A=" + early, "B=" + late, "--separate", "exposure")
                        .succeeds()
                        .out())
                .contains("A: exposure", "B: exposure", "na64e-2016", "A alone", "results in ");
    }

    @Test
    void whatCannotBeCombinedIsRefused() throws IOException {
        assertThat(combine("x", joint.toString(), early.toString()).refusedWith(2))
                .startsWith("CFG-087 ")
                .contains("na64e-2016");
        assertThat(combine("x", joint.toString()).refusedWith(2)).startsWith("CFG-089 ");
        assertThat(combine("x", early.toString(), late.resolve("workspace.json").toString())
                        .refusedWith(2))
                .startsWith("CFG-089 ");
        assertThat(combine("x", early.toString(), late.toString(), "--correlate", "early: a = late: b")
                        .refusedWith(2))
                .startsWith("CFG-088 ");
        Path old = SmallRun.copy(early, folder.resolve("old"));
        Files.delete(old.resolve("likelihood.json"));
        assertThat(combine("x", old.toString(), late.toString()).refusedWith(2)).startsWith("CFG-085 ");
        Path other = folder.resolve("other");
        Answer.to(SmallRun.into(other, "--set", "runs=[na64e-2022]", "--set", "model.dark_sector.alpha_D=0.5"))
                .succeeds();
        assertThat(combine("x", early.toString(), other.toString()).refusedWith(2))
                .startsWith("CFG-086 ")
                .contains("dark_sector.alpha_D");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    /** Both workspaces are scaled to their own limit of s events, so that half of each is excluded together. */
    @Test
    void workspacesAreJoinedIntoOneLimit() {
        JsonNode limit = combine(
                        "workspaces",
                        "A=" + early.resolve("workspace.json"),
                        "B=" + late.resolve("workspace.json"),
                        "--json")
                .succeeds()
                .json();
        assertThat(limit.get("upper_limit").asDouble()).isCloseTo(0.5, Percentage.withPercentage(1));
        String workspace = folder.resolve("workspaces/workspace.json").toString();
        assertThat(Answer.to("limit", workspace, "--json")
                        .succeeds()
                        .json()
                        .get("upper_limit")
                        .asDouble())
                .isCloseTo(limit.get("upper_limit").asDouble(), Percentage.withPercentage(1e-7));
    }
}
