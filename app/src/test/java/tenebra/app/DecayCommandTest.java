package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Decays of mediators as the command line gives them. */
class DecayCommandTest {
    private static List<String> line(String options) {
        return List.of(("decay " + options).split(" ", -1));
    }

    private static JsonNode json(String options) {
        return Answer.to(line(options), "--json").succeeds().json();
    }

    /** Outside truth: an independent calculation of tree-level and loop widths, digits as printed. */
    @ParameterizedTest
    @CsvSource({
        "--mediator scalar --mass-GeV 0.3 --epsilon 1e-3, e+ e-, 1.094584e-09",
        "--mediator vector --mass-GeV 0.0167 --epsilon 1e-3, e+ e-, 4.062171e-11",
        "--mediator vector --mass-GeV 0.3 --epsilon 1e-3, e+ e-, 7.297353e-10",
        "--mediator vector --mass-GeV 0.3 --epsilon 1e-3, mu+ mu-, 6.464769e-10",
        "--mediator spin2 --mass-GeV 0.3 --coupling-per-GeV 1e-3, mu+ mu-, 2.556422e-11",
        "--mediator spin2 --mass-GeV 0.3 --coupling-per-GeV 1e-3, gamma gamma, 1.074296e-10",
        "--mediator alp --mass-GeV 0.1 --coupling-per-GeV 1e-4, gamma gamma, 4.973592e-14",
        "--mediator vector --mass-GeV 5e-4 --epsilon 1, gamma gamma gamma, 5.599936e-20",
        "--model lmu-ltau --mass-GeV 0.1 --coupling 5e-4, nu_mu nubar_mu, 3.315728e-10",
        "--mediator vector --mass-GeV 0.1 --epsilon 1e-3 --dark-mass-GeV 0.03333333333333333, chi chi, 0.0003450725"
    })
    void partialWidthIsThatOfAnIndependentProgram(String options, String channel, double expected) {
        JsonNode decay = json(options);
        double width = decay.get("width_GeV").asDouble()
                * decay.get("branching").get(channel).asDouble();
        assertThat(width).isCloseTo(expected, Percentage.withPercentage(2e-4));
    }

    /** Outside truth: c tau of an axion-like particle of 100 MeV is 0.3967494 cm; at an energy of sqrt(2) m, p/m is 1. */
    @Test
    void lengthAndLifetimeFollowFromTheWidth() {
        JsonNode decay = json("--mediator alp --mass-GeV 0.1 --coupling-per-GeV 1e-4 --energy-GeV 0.1414213562373095");
        assertThat(decay.get("decay_length_mm").asDouble()).isCloseTo(3.967494, Percentage.withPercentage(1e-4));
        assertThat(decay.get("lifetime_s").asDouble())
                .isCloseTo(0.003967494 / 299_792_458, Percentage.withPercentage(1e-4));
        assertThat(decay.get("coupling_per_GeV").asDouble()).isEqualTo(1e-4);
    }

    @Test
    void oneMassGivesAnObjectAndMoreAnArray() {
        JsonNode one = json("--mass-GeV 0.3 --epsilon 1e-3");
        assertThat(one.isObject()).isTrue();
        assertThat(one.propertyNames())
                .contains("mediator", "mass_GeV", "width_GeV", "lifetime_s", "branching", "notes");
        assertThat(one.has("decay_length_mm")).isFalse();
        JsonNode more = json("--mass-GeV 0.3,0.9 --epsilon 1e-3");
        assertThat(more.isArray()).isTrue();
        assertThat(more.get(0)).isEqualTo(one);
        for (JsonNode decay : more) {
            double sum = decay.get("branching")
                    .valueStream()
                    .mapToDouble(JsonNode::asDouble)
                    .sum();
            assertThat(sum).isCloseTo(1, Percentage.withPercentage(1e-10));
        }
    }

    /** A pseudoscalar that couples to photons alone decays; an axial vector below the electron's threshold does not. */
    @Test
    void stableMediatorsHaveNoLifetime() {
        JsonNode stable = json("--mediator axial --mass-GeV 1e-4 --energy-GeV 1");
        assertThat(stable.get("width_GeV").asDouble()).isZero();
        assertThat(stable.has("lifetime_s")).isFalse();
        assertThat(stable.has("decay_length_mm")).isFalse();
        assertThat(stable.get("branching").isEmpty()).isTrue();
        assertThat(Answer.to(line("--mediator axial --mass-GeV 1e-4"))
                        .succeeds()
                        .out())
                .contains("stable");
    }

    @Test
    void tableHasAColumnForEveryChannelAndTheNotes() {
        String text = Answer.to(line("--model b-l --coupling 1e-4 --mass-GeV 0.1,0.9"))
                .succeeds()
                .out();
        assertThat(text)
                .contains("b-l, g = 0.000100000", "e+ e-", "nu_tau nubar_tau", "hadrons", "note: quarks do not couple");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--alpha-D 0.1|CFG-075 dark matter does not fit: --alpha-D and --dark-matter need --dark-mass-GeV",
                "--model b-l --dark-mass-GeV 0.01|CFG-075 dark matter does not fit: model 'b-l' says itself",
                "--mediator spin2 --dark-mass-GeV 0.01|CFG-075 dark matter does not fit: alpha_D has no meaning for spin2",
                "--mediator alp --dark-mass-GeV 0.01 --dark-matter complex-scalar|PHY-007 ",
                "--dark-mass-GeV -1|CFG-014 --dark-mass-GeV out of range",
                "--energy-GeV 0.01|CFG-014 energy of the mediator out of range",
                "--mediator alp --epsilon 1|CFG-073 ",
                "--mediator w|PHY-003 unknown mediator 'w'"
            })
    void wrongOptionsAreRefused(String options, String complaint) {
        assertThat(Answer.to(line("--mass-GeV 0.1 " + options)).refusedWith(2)).startsWith(complaint);
    }
}
