package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenebra.campaign.result.Json;
import tools.jackson.databind.JsonNode;

/** The main job as published, beside the published curve. Long: runs in {@code ./mvnw -Pvalidation verify}. */
@Tag("validation")
class PublishedLimitTest {
    /**
     * Published: NA64, Phys. Rev. Lett. 131 (2023) 161801, 30 retyped points, reading error 5 %. With the Weizsaecker-Williams
     * cross section and without resonant annihilation a factor 1.5 in the coupling is claimed between 3 and 180 MeV.
     */
    @Test
    void couplingsLieWithinAFactorOfThePublishedOnes(@TempDir Path directory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = {
            "run",
            "na64e-invisible-2016-2022",
            "--json",
            "--out",
            directory.resolve("result").toString()
        };
        int exit = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        JsonNode points = Json.parse(out.toString(StandardCharsets.UTF_8)).path("points");
        assertThat(points.size()).isGreaterThanOrEqualTo(25);
        int compared = 0;
        for (JsonNode point : points) {
            double mass = point.path("mass_GeV").asDouble();
            if (mass > 3.1e-3 && mass < 0.18) {
                assertThat(point.path("ratio_to_published").asDouble())
                        .as("mass %s GeV", mass)
                        .isBetween(1 / 1.5, 1.5);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(15);
    }
}
