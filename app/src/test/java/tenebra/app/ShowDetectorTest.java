package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The geometry of detectors as a table, as JSON and as a picture. */
class ShowDetectorTest {
    private static final Pattern UPRIGHT =
            Pattern.compile("<text transform=\"translate\\(([0-9.]+) [0-9.]+\\) rotate\\(-90\\)\" font-size=\"6.5\"");

    @TempDir
    private Path folder = Path.of("");

    /** Published: about 40 radiation lengths in the ECAL, 48 x (25 mm Fe + 4 mm scintillator) in each HCAL module. */
    @Test
    void jsonHoldsTheMaterialBudget() {
        JsonNode geometry =
                Answer.to("show", "na64e-2016-2018", "--json").succeeds().json().get("geometry");
        JsonNode ecal = element(geometry, "ECAL");
        assertThat(ecal.get("radiation_lengths").asDouble()).isCloseTo(40.6, within(0.1));
        assertThat(ecal.get("columns").asInt()).isEqualTo(6);
        assertThat(ecal.get("width_mm").asDouble()).isEqualTo(229.2);
        assertThat(ecal.get("empty_mm").asDouble()).isZero();
        JsonNode hcal = element(geometry, "HCAL1");
        assertThat(hcal.get("front_mm").asDouble()).isEqualTo(2683);
        assertThat(hcal.get("length_mm").asDouble()).isEqualTo(48 * (25 + 4));
        assertThat(hcal.get("depth_radiation_lengths").asDouble())
                .isGreaterThan(ecal.get("depth_radiation_lengths").asDouble());
        assertThat(element(geometry, "SRD").has("depth_radiation_lengths")).isFalse();
    }

    private static JsonNode element(JsonNode geometry, String name) {
        return geometry.valueStream()
                .filter(node -> node.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void textSaysWhatIsEmpty() throws IOException {
        String text = Files.readString(Path.of("../experiments/detectors/na64e-2016-2018.yaml"));
        Path mine = Files.writeString(folder.resolve("mine.yaml"), text.replace("length: 450 mm", "length: 490 mm"));
        assertThat(Answer.to("check", mine.toString()).succeeds().out())
                .contains("ECAL: 40.0 mm behind its last layer are empty");
    }

    /** Every name is seen, and names are further apart than letters are high. */
    @ParameterizedTest
    @ValueSource(strings = {"na64e-2016-2018", "na64e-2021-2022"})
    void pictureNamesEveryElement(String detector) throws IOException {
        Path file = folder.resolve("detector.svg");
        Answer.to("show", detector, "--plot", file.toString()).succeeds();
        String svg = Files.readString(file);
        String text = svg.replaceAll("<[^>]*>", "");
        assertThat(text)
                .contains("S1", "MBPL2", "SRD", "ECAL", "HCAL2", "synchrotron tag", "[m]", "read out", "100 GeV");
        List<Double> places = UPRIGHT.matcher(svg)
                .results()
                .map(match -> Double.parseDouble(match.group(1)))
                .sorted()
                .toList();
        assertThat(places).hasSize(14);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(7);
        }
    }

    @Test
    void onlyDetectorsAreDrawn() {
        assertThat(Answer.to(
                                "show",
                                "lead",
                                "--plot",
                                folder.resolve("lead.svg").toString())
                        .refusedWith(2))
                .startsWith("CFG-078 material 'lead' cannot be drawn");
        assertThat(folder).isEmptyDirectory();
    }
}
