package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Annihilation of positrons as the command line gives it. */
class AnnihilationCommandTest {
    private static List<String> line(String options) {
        return List.of(("annihilation " + options).split(" ", -1));
    }

    private static JsonNode rows(String options) {
        return Answer.to(line(options), "--json").succeeds().json();
    }

    private static double picobarn(String options) {
        return rows(options).get(0).get("cross_section_pb").asDouble();
    }

    /**
     * Outside truth: an independent calculation, digits as printed: vector, alpha_D = 0.1, epsilon = 1e-3, m = 3 m_chi, electrons at
     * rest, width to dark matter, e and mu. Hadrons and tau change the width by less than 1e-7.
     */
    @ParameterizedTest
    @CsvSource({
        "dirac, 0.1, 4.892122459, 114.2562",
        "complex-scalar, 0.1, 19.56848984, 40.82506",
        "dirac, 0.2, 39.13851267, 29397.25",
        "dirac, 0.2, 41.09543831, 8401.103",
        "dirac, 0.2, 78.27702534, 58.26341",
        "complex-scalar, 0.2, 39.13851267, 258695.5",
        "dirac, 0.3, 83.65917765, 3304.695",
        "complex-scalar, 0.3, 44.03114613, 0.2449164"
    })
    void resonantIsThatOfAnIndependentProgram(String darkMatter, String mass, String energy, double expected) {
        String nature = "--mediator vector --epsilon 1e-3 --alpha-D 0.1 --dark-mass-ratio 3 --channel resonant";
        assertThat(picobarn(
                        nature + " --dark-matter " + darkMatter + " --mass-GeV " + mass + " --energy-GeV " + energy))
                .isCloseTo(expected, Percentage.withPercentage(1e-3));
    }

    /** Same source: total widths. */
    @ParameterizedTest
    @CsvSource({"complex-scalar, 0.1, 0.0003450725", "dirac, 0.2, 0.006073271"})
    void widthIsThatOfAnIndependentProgram(String darkMatter, String mass, double expected) {
        JsonNode row = rows("--energy-GeV 10 --mass-GeV %s --epsilon 1e-3 --dark-matter %s".formatted(mass, darkMatter))
                .get(0);
        assertThat(row.get("width_GeV").asDouble()).isCloseTo(expected, Percentage.withPercentage(1e-4));
    }

    /** Same source: e+ e- -> gamma X at all angles, g = e, accurate to 1e-5. */
    @ParameterizedTest
    @CsvSource({
        "scalar, 20, 0.01, 7.210821e7",
        "scalar, 70, 0.1, 2.643235e7",
        "pseudoscalar, 20, 0.05, 8.127847e7",
        "vector, 20, 0.1, 3.17616e8",
        "vector, 100, 0.05, 3.106056e7",
        "axial, 70, 0.01, 4.225691e7",
        "axial, 100, 0.1, 3.388894e7"
    })
    void withPhotonIsThatOfAnIndependentProgram(String mediator, String energy, String mass, double expected) {
        assertThat(picobarn("--channel gamma --mediator %s --energy-GeV %s --mass-GeV %s"
                        .formatted(mediator, energy, mass)))
                .isCloseTo(expected, Percentage.withPercentage(2e-3));
    }

    @Test
    void rowsHaveTheFieldsOfTheContract() {
        JsonNode rows = rows("--energy-GeV 30,40 --mass-GeV 0.1,0.2 --epsilon 1e-3");
        assertThat(rows.size()).isEqualTo(4);
        JsonNode row = rows.get(1);
        assertThat(row.propertyNames())
                .contains(
                        "energy_GeV",
                        "mass_GeV",
                        "epsilon",
                        "alpha_D",
                        "channel",
                        "cross_section_pb",
                        "width_GeV",
                        "resonance_energy_GeV");
        assertThat(row.get("energy_GeV").asDouble()).isEqualTo(30);
        assertThat(row.get("mass_GeV").asDouble()).isEqualTo(0.2);
        assertThat(row.get("channel").asString()).isEqualTo("resonant");
        assertThat(row.get("dark_matter").asString()).isEqualTo("complex-scalar");
        assertThat(row.get("electrons").asString()).isEqualTo("at rest");
        assertThat(row.get("resonance_energy_GeV").asDouble()).isCloseTo(39.1385, Percentage.withPercentage(1e-3));
    }

    /** Motion of the electrons lowers the peak of a narrow resonance, and fills its sides. */
    @Test
    void boundElectronsSmearTheResonance() {
        String common = "--mass-GeV 0.2 --epsilon 1e-3 --alpha-D 1e-3 --energy-GeV 39.1385127,39.5";
        JsonNode free = rows(common);
        JsonNode bound = rows(common + " --bound on --target PbWO4");
        assertThat(bound.get(0).get("cross_section_pb").asDouble())
                .isLessThan(0.1 * free.get(0).get("cross_section_pb").asDouble());
        assertThat(bound.get(1).get("cross_section_pb").asDouble())
                .isGreaterThan(2 * free.get(1).get("cross_section_pb").asDouble());
        assertThat(bound.get(0).get("electrons").asString()).isEqualTo("bound in PbWO4");
    }

    /** A pseudoscalar has Dirac dark matter by default, since complex scalars do not couple to it. */
    @Test
    void tableSaysWhatWasTakenByDefault() {
        assertThat(Answer.to(line("--energy-GeV 40 --mass-GeV 0.1 --mediator pseudoscalar"))
                        .succeeds()
                        .out())
                .contains("dirac dark matter of mass m/3", "alpha_D = 0.1", "per electron at rest");
        assertThat(Answer.to(line("--energy-GeV 40 --mass-GeV 1")).succeeds().out())
                .contains("complex-scalar dark matter");
    }

    /** A mediator lighter than e+ e- is never on its mass shell. */
    @Test
    void lightMediatorsHaveNoResonance() {
        assertThat(rows("--energy-GeV 1 --mass-GeV 0.0005").get(0).has("resonance_energy_GeV"))
                .isFalse();
        assertThat(Answer.to(line("--energy-GeV 1 --mass-GeV 0.0005"))
                        .succeeds()
                        .out())
                .contains("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--channel t|CFG-076 unknown --channel 't'",
                "--bound maybe|CFG-076 unknown --channel 'resonant' or --bound 'maybe'",
                "--channel gamma --bound on|CFG-076 --bound on is for --channel resonant",
                "--mediator spin2|PHY-030 annihilation into spin2 is not in this version",
                "--mediator alp|PHY-030 ",
                "--mediator axial --dark-matter complex-scalar|PHY-007 ",
                "--dark-matter wimp|PHY-006 unknown dark matter 'wimp'",
                "--alpha-D 0|CFG-014 --alpha-D out of range",
                "--dark-mass-ratio -3|CFG-014 --dark-mass-ratio out of range",
                "--epsilon x|CFG-091 ",
                "--energy-GeV 1e-4|CFG-014 --energy-GeV out of range",
                "--plot a.png|CFG-070 a plot needs"
            })
    void wrongOptionsAreRefused(String options, String complaint) {
        String common = options.startsWith("--energy") ? "--mass-GeV 0.1 " : "--energy-GeV 40 --mass-GeV 0.1 ";
        assertThat(Answer.to(line(common + options)).refusedWith(2)).startsWith(complaint);
    }
}
