package tenebra.statistics.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.Effect;

class ParameterNamesTest {
    private static final Map<String, Set<String>> TWO = two();

    private static Map<String, Set<String>> two() {
        Map<String, Set<String>> nuisances = new LinkedHashMap<>();
        nuisances.put("A", Set.of("exposure", "yield"));
        nuisances.put("B", Set.of("exposure", "rate"));
        return nuisances;
    }

    private static ParameterNames names(List<String> separate, List<String> identified) {
        return new ParameterNames(TWO, Correlations.parse(separate, identified));
    }

    @Test
    void theSameNameIsTheSameParameter() {
        ParameterNames names = names(List.of(), List.of());
        assertThat(names.of("A", "exposure")).isEqualTo("exposure").isEqualTo(names.of("B", "exposure"));
        assertThat(names.parameters().keySet()).containsExactly("exposure", "yield", "rate");
    }

    @Test
    void separatedNamesAreToldApartBySource() {
        ParameterNames names = names(List.of("exposure , yield"), List.of());
        assertThat(names.of("A", "exposure")).isEqualTo("A: exposure");
        assertThat(names.of("B", "exposure")).isEqualTo("B: exposure");
        assertThat(names.of("A", "yield")).isEqualTo("yield");
    }

    @Test
    void differentNamesBecomeOneUnderTheFirst() {
        ParameterNames names = names(List.of(), List.of("B: rate = A:yield"));
        assertThat(names.of("A", "yield")).isEqualTo("yield").isEqualTo(names.of("B", "rate"));
        assertThat(names.parameters().get("yield"))
                .extracting(ParameterNames.Member::toString)
                .containsExactly("A: yield", "B: rate");
    }

    /** A side without a source means the name wherever it stands; identified ones take their namesakes along. */
    @Test
    void identifiedParametersTakeTheirNamesakesAlong() {
        ParameterNames names = names(List.of(), List.of("exposure = rate"));
        assertThat(names.parameters().keySet()).containsExactly("exposure", "yield");
        assertThat(names.of("B", "rate")).isEqualTo("exposure");
    }

    @Test
    void separatedOnesCanBeIdentifiedWithOthers() {
        ParameterNames names = names(List.of("exposure"), List.of("A: exposure = B: rate"));
        assertThat(names.of("B", "rate")).isEqualTo("A: exposure").isEqualTo(names.of("A", "exposure"));
        assertThat(names.of("B", "exposure")).isEqualTo("B: exposure");
    }

    /** Names made here may come back as names of a source, and stay different. */
    @Test
    void namesStayDifferentInCombinationsOfCombinations() {
        Map<String, Set<String>> nested = new LinkedHashMap<>();
        nested.put("A", Set.of("x", "B: x"));
        nested.put("B", Set.of("x"));
        ParameterNames names = new ParameterNames(nested, Correlations.parse(List.of("x"), List.of()));
        assertThat(Set.of(names.of("A", "x"), names.of("A", "B: x"), names.of("B", "x")))
                .hasSize(3);
    }

    /** Law: two effects of one parameter on one rate multiply: 1.1^theta 1.2^theta = 1.32^theta. */
    @Test
    void effectsOfOneParameterMultiply() {
        ParameterNames names = names(List.of(), List.of("A: exposure = A: yield"));
        List<Effect> both = List.of(Effect.relative("exposure", 0.1), Effect.relative("yield", 0.2));
        Channel renamed = names.renamed(
                "A", new Channel("run", 3, List.of(new Background("b", 0.5, both.subList(0, 1))), both), "A: run");
        assertThat(renamed.name()).isEqualTo("A: run");
        assertThat(renamed.observed()).isEqualTo(3);
        assertThat(renamed.signalEffects()).hasSize(1);
        assertThat(renamed.signalEffects().getFirst().up()).isCloseTo(1.32, within(1e-15));
        assertThat(renamed.signalEffects().getFirst().down()).isCloseTo(1 / 1.32, within(1e-15));
        assertThat(renamed.backgrounds().getFirst().effects().getFirst().nuisance())
                .isEqualTo("exposure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: rate = B: rate", "nothing = exposure", "C: exposure = A: exposure"})
    void unknownNuisancesAreRefused(String equation) {
        assertThatThrownBy(() -> names(List.of(), List.of(equation)))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-088 no nuisance")
                .hasMessageContaining("A: exposure, A: yield, B: exposure, B: rate");
        assertThatThrownBy(() -> names(List.of("nothing"), List.of())).hasMessageStartingWith("CFG-088 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exposure", "=", "A: exposure =", " = rate"})
    void equationsNeedTwoSides(String equation) {
        assertThatThrownBy(() -> names(List.of(), List.of(equation))).hasMessageStartingWith("CFG-088 --correlate");
    }
}
