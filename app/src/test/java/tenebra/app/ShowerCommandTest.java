package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.matter.Constants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Showers on the command line: laws that hold for every shower, the contract, and what is refused. */
class ShowerCommandTest {
    private static final List<String> ECAL = List.of(
            "shower",
            "--stack",
            "150 x (1.5 mm Pb + 1.5 mm polystyrene)",
            "--width",
            "200 mm",
            "--height",
            "24 cm",
            "--energy-GeV",
            "0.5",
            "--events",
            "6");

    private static ObjectNode shower(List<String> line, String... more) {
        List<String> arguments = new ArrayList<>(line);
        arguments.add("--json");
        return (ObjectNode) Answer.to(arguments, more).succeeds().json();
    }

    private static ObjectNode reproducible(ObjectNode tree) {
        tree.remove(List.of("cpu_s_per_event", "wall_s", "threads"));
        return tree;
    }

    private static double sum(JsonNode array, String key) {
        return array.valueStream().mapToDouble(each -> each.get(key).asDouble()).sum();
    }

    private static double leakage(JsonNode tree) {
        return tree.get("leakage_GeV")
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .sum();
    }

    @Test
    void jsonHasTheShapeOfTheContract() {
        JsonNode tree = shower(ECAL);
        assertThat(tree.propertyNames())
                .contains(
                        "events",
                        "particle",
                        "energy_GeV",
                        "where",
                        "cutoff_MeV",
                        "fidelity",
                        "layers",
                        "visible_energy_GeV",
                        "deposited_GeV",
                        "leakage_GeV",
                        "radius_90_mm",
                        "track_length_mm",
                        "track_length_spectrum",
                        "cpu_s_per_event");
        assertThat(tree.get("events").asInt()).isEqualTo(6);
        assertThat(tree.get("where").asString()).isEqualTo("150 x (1.5 mm Pb + 1.5 mm polystyrene)");
        assertThat(tree.get("layers").size()).isEqualTo(300);
        assertThat(tree.at("/layers/1/index").asInt()).isEqualTo(1);
        assertThat(tree.at("/layers/1/material").asString()).isEqualTo("polystyrene");
        assertThat(tree.at("/layers/1").propertyNames()).contains("energy_GeV", "error_GeV");
        assertThat(tree.get("visible_energy_GeV").propertyNames()).contains("mean", "sd");
        assertThat(tree.get("leakage_GeV").propertyNames()).containsExactly("front", "back", "side");
        assertThat(tree.get("track_length_mm").propertyNames()).containsExactly("e-", "e+", "gamma");
        assertThat(tree.at("/track_length_spectrum/0").propertyNames())
                .contains("energy_low_GeV", "energy_high_GeV", "e-", "e+");
        assertThat(tree.get("cpu_s_per_event").asDouble()).isPositive();
    }

    /** Law: energy is conserved, a positron's rest mass and that of its partner included. */
    @ParameterizedTest
    @CsvSource({"e-, 0.5, -1", "e+, 0.5, 1", "gamma, 0.5, 0", "mu-, 0.60565837, -206.7682830"})
    void whatStaysAndWhatLeavesIsWhatCame(String particle, double energy, double restMasses) {
        List<String> line = new ArrayList<>(ECAL);
        line.set(line.indexOf("0.5"), String.valueOf(energy));
        JsonNode tree = shower(line, "--particle", particle);
        double came = energy + restMasses * Constants.ELECTRON_MASS;
        double stays = tree.get("deposited_GeV").asDouble();
        assertThat(stays + leakage(tree)).isCloseTo(came, within(1e-9));
        assertThat(sum(tree.get("layers"), "energy_GeV")).isCloseTo(stays, within(1e-12));
    }

    /** Laws: fast showers conserve energy, have no tracks, and the same bits on any number of threads. */
    @Test
    void fastShowersConserveEnergyAndHaveNoTracks() {
        List<String> line = new ArrayList<>(ECAL);
        line.set(line.indexOf("0.5"), "20");
        JsonNode one = shower(line, "--fidelity", "fast", "--cutoff-MeV", "1", "--threads", "1");
        JsonNode five = shower(line, "--fidelity", "fast", "--cutoff-MeV", "1", "--threads", "5");
        double stays = one.get("deposited_GeV").asDouble();
        assertThat(stays + leakage(one)).isCloseTo(20 - Constants.ELECTRON_MASS, within(2e-8));
        assertThat(sum(one.get("layers"), "energy_GeV")).isCloseTo(stays, within(1e-9));
        assertThat(one.at("/visible_energy_GeV/mean").asDouble()).isBetween(1.9, 2.3);
        assertThat(one.has("track_length_mm")).isFalse();
        assertThat(five.get("layers")).isEqualTo(one.get("layers"));
        assertThat(five.get("visible_energy_GeV")).isEqualTo(one.get("visible_energy_GeV"));
    }

    /** Laws: what is seen is in the scintillator; the spectrum's rows add up to the track lengths. */
    @Test
    void partsAddUp() {
        JsonNode tree = shower(ECAL, "--cutoff-MeV", "1");
        double inScintillator = tree.get("layers")
                .valueStream()
                .filter(layer -> layer.get("material").asString().equals("polystyrene"))
                .mapToDouble(layer -> layer.get("energy_GeV").asDouble())
                .sum();
        assertThat(tree.at("/visible_energy_GeV/mean").asDouble()).isCloseTo(inScintillator, within(1e-9));
        for (String kind : List.of("e-", "e+", "gamma")) {
            double all = tree.get("track_length_mm").get(kind).asDouble();
            assertThat(all).isPositive();
            assertThat(sum(tree.get("track_length_spectrum"), kind)).isCloseTo(all, within(1e-9 * all));
            double byMaterial = sum(tree.get("track_length_by_material_mm"), kind);
            assertThat(byMaterial).isCloseTo(all, within(1e-9 * all));
        }
    }

    @Test
    void bitsDoNotDependOnThreads() {
        List<String> line = new ArrayList<>(ECAL);
        line.set(line.size() - 1, "23");
        ObjectNode one = reproducible(shower(line, "--threads", "1"));
        assertThat(reproducible(shower(line, "--threads", "2"))).isEqualTo(one);
        assertThat(reproducible(shower(line, "--threads", "5"))).isEqualTo(one);
        assertThat(reproducible(shower(line, "--seed", "2"))).isNotEqualTo(one);
    }

    /** The element of the set-up and its description as a stack are the same thing. */
    @Test
    void elementOfADetectorIsItsLayers() {
        ObjectNode named =
                reproducible(shower(List.of("shower", "--in", "ecal", "--energy-GeV", "0.5", "--events", "6")));
        ObjectNode described = reproducible(shower(ECAL));
        assertThat(named.get("where").asString()).isEqualTo("ECAL of na64e-2021-2022");
        named.remove("where");
        described.remove("where");
        assertThat(named).isEqualTo(described);
    }

    /** Law: of one material without end nothing leaves but through the front, and all that stays is seen. */
    @Test
    void thickBlockKeepsAll() {
        JsonNode tree = shower(List.of(
                "shower",
                "--material",
                "W",
                "--length",
                "1 m",
                "--energy-GeV",
                "0.5",
                "--events",
                "6",
                "--cutoff-MeV",
                "5",
                "--lpm",
                "off"));
        assertThat(tree.at("/leakage_GeV/back").asDouble()).isZero();
        assertThat(tree.at("/leakage_GeV/side").asDouble()).isZero();
        assertThat(tree.at("/visible_energy_GeV/mean").asDouble())
                .isCloseTo(tree.get("deposited_GeV").asDouble(), within(1e-9));
        assertThat(tree.get("where").asString()).isEqualTo("1 m of tungsten");
        assertThat(tree.get("lpm").asString()).isEqualTo("off");
        assertThat(sum(tree.get("layers"), "thickness_mm")).isCloseTo(1000, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "pdf", "png"})
    void showersAreDrawn(String ending, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("shower." + ending);
        String printed = Answer.to(ECAL, "--plot", file.toString()).succeeds().out();
        assertThat(printed)
                .contains("6 showers of e- of 0.5 GeV", "radius that holds 90 %", "processor time", "depth_X0");
        assertThat(Files.size(file)).isGreaterThan(10_000);
        if (ending.equals("svg")) {
            assertThat(Files.readString(file).replaceAll("<[^>]*>", ""))
                    .contains(
                            "depth [mm]", "one shower, particles above 1 MeV", "Molière radius", "yellow: polystyrene");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--json|CFG-091 give one of --in, --material with --length, --stack",
                "--in ecal --material Pb --length 1cm|CFG-091 give one of",
                "--in ecal --length 1cm|CFG-091 --length belongs to --material",
                "--in calorimeter|CFG-011 na64e-2021-2022 has no element 'calorimeter' made of layers; there are: S1, S2, ECAL",
                "--in MM1|CFG-011 na64e-2021-2022 has no element 'MM1' made of layers",
                "--in ecal --detector na64e|CFG-011 unknown detector 'na64e'",
                "--material Pb|CFG-091 --material needs --length",
                "--material Pb --length 28|CFG-005 '28' is not a length with its unit",
                "--material Pb --length 28GeV|CFG-005 ",
                "--material Pb --length 0mm|CFG-014 --length out of range",
                "--material Xx --length 1cm|CFG-011 unknown material 'Xx'; there are: aluminium (Al), copper (Cu)",
                "--material U --length 1cm|CFG-011 unknown material 'U'",
                "--stack 1mm~Pb --width -1mm|CFG-014 --width out of range",
                "--stack 150x(1.5mm~Pb|CFG-079 '150x(1.5mm Pb' is not a stack of layers: cannot read ''; write it as in 150 x (",
                "--stack 1mm~Pb --visible Fe|CFG-079 no layer of iron in 1mm Pb",
                "--in ecal --particle pi-|PHY-001 unknown particle 'pi-'",
                "--in ecal --energy-GeV 1001|CFG-014 ",
                "--in ecal --energy-GeV 0|CFG-014 ",
                "--in ecal --energy-GeV NaN|CFG-014 ",
                "--in ecal --cutoff-MeV 0.05|CFG-014 ",
                "--in ecal --energy-GeV 1 --cutoff-MeV 600|CFG-014 ",
                "--in ecal --events 0|CFG-014 ",
                "--in ecal --events many|CFG-091 ",
                "--in ecal --threads 0|CFG-014 --threads out of range",
                "--in ecal --lpm maybe|CFG-004 wrong value: --lpm='maybe'; must be on or off",
                "--in ecal --fidelity fast --lpm off|CFG-079 fast showers are fitted with suppression",
                "--in ecal --fidelity fast --particle mu-|CFG-079 no fast showers of mu-",
                "--material Pb --length 280~mm --fidelity fast|PHY-078 ",
                "--in ecal --out fit.yaml|CFG-091 --out belongs to --fit",
                "--in ecal --fit --cutoff-MeV 5|CFG-014 ",
                "--in ecal --fit --events 3|CFG-014 ",
                "--in ecal --fidelity best|CFG-004 unknown fidelity 'best'; allowed: full, fast",
                "--in ecal --plot shower.jpeg|CFG-072 "
            })
    void wrongArgumentsAreRefused(String line, String complaint) {
        List<String> arguments = new ArrayList<>(List.of("shower"));
        for (String word : line.split(" ", -1)) {
            arguments.add(word.replace('~', ' '));
        }
        assertThat(Answer.to(arguments).refusedWith(2)).startsWith(complaint);
    }
}
