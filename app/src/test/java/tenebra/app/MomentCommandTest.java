package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Magnetic moments as the command line gives them. */
class MomentCommandTest {
    /** epsilon at which g = epsilon e is 1: 1/sqrt(4 pi alpha). */
    private static final String UNIT_COUPLING = String.valueOf(1 / Math.sqrt(4 * Math.PI / 137.035999084));

    private static List<String> line(String options) {
        return List.of(("moment " + options).split(" ", -1));
    }

    private static JsonNode rows(String options) {
        return Answer.to(line(options), "--json").succeeds().json();
    }

    /** Outside truth: an independent integration of the one-loop formulae at g = 1, accurate to 1e-6. */
    @ParameterizedTest
    @CsvSource({
        "scalar, e, 0.001, 0.003528441",
        "pseudoscalar, e, 0.1, -2.884131e-06",
        "vector, e, 0.1, 2.203285e-07",
        "axial, e, 0.001, -0.00959555",
        "scalar, mu, 0.1, 0.006593875",
        "pseudoscalar, mu, 0.1, -0.003790317",
        "vector, mu, 0.001, 0.01230864",
        "vector, mu, 0.1, 0.002803558",
        "axial, mu, 0.001, -282.9538"
    })
    void contributionIsThatOfAnIndependentProgram(String mediator, String lepton, String mass, double expected) {
        JsonNode rows = rows("--lepton %s --mediator %s --mass-GeV %s --epsilon %s"
                .formatted(lepton, mediator, mass, UNIT_COUPLING));
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("delta_a").asDouble()).isCloseTo(expected, Percentage.withPercentage(2e-4));
        assertThat(rows.get(0).get("lepton").asString()).isEqualTo(lepton);
        assertThat(rows.get(0).get("mediator").asString()).isEqualTo(mediator);
        assertThat(rows.get(0).get("mass_GeV").asDouble()).isEqualTo(Double.parseDouble(mass));
        assertThat(rows.get(0).get("epsilon").asDouble()).isEqualTo(Double.parseDouble(UNIT_COUPLING));
    }

    /** What a coupling at the end of a band adds is the end of the band: 2.51e-9 + 2 * 0.59e-9. */
    @Test
    void couplingOfABandGivesItsMoment() {
        JsonNode band = rows("--lepton mu --mediator vector --mass-GeV 0.1")
                .get(0)
                .get("bands")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("muon-2021"))
                .findFirst()
                .orElseThrow();
        String highest = band.get("epsilon_high").toString();
        assertThat(rows("--lepton mu --mediator vector --mass-GeV 0.1 --epsilon " + highest)
                        .get(0)
                        .get("delta_a")
                        .asDouble())
                .isCloseTo(369e-11, Percentage.withPercentage(1e-6));
    }

    /** An axial vector lowers the moment: it cannot explain a larger one. */
    @Test
    void tableShowsTheBandsOfThisLeptonAlone() {
        String text = Answer.to(line("--lepton mu --mediator axial --mass-GeV 0.1"))
                .succeeds()
                .out();
        assertThat(text).contains("muon-2025", "none: wrong sign").doesNotContain("electron-");
        assertThat(Answer.to(line("--lepton e --mass-GeV 0.1")).succeeds().out())
                .contains("electron-caesium", "electron-rubidium")
                .doesNotContain("muon-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lepton tau|CFG-077 unknown --lepton 'tau' of a magnetic moment; allowed: e, mu",
                "--mediator spin2|PHY-047 ",
                "--mediator alp|PHY-003 unknown mediator 'alp'",
                "--epsilon 0|CFG-014 --epsilon out of range",
                "--epsilon 1e300|CFG-014 --epsilon out of range",
                "--mass-GeV|CFG-091 "
            })
    void wrongOptionsAreRefused(String options, String complaint) {
        String common = options.startsWith("--mass") ? "" : "--mass-GeV 0.1 ";
        assertThat(Answer.to(line(common + options)).refusedWith(2)).startsWith(complaint);
    }
}
