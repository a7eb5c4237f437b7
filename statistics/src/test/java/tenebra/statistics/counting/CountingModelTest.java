package tenebra.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;

class CountingModelTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void nonsenseNumbersAreRefused(double bad) {
        assertThatThrownBy(() -> Channel.known("run", 0, bad)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> Effect.relative("x", bad)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> new Effect("x", bad, 1)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> new Effect("x", 1, bad)).isInstanceOf(TenebraException.class);
        CountingModel model = new CountingModel(List.of(Channel.known("run", 0, 1)));
        assertThatThrownBy(() -> model.requireSignal(new double[] {bad})).hasMessageContaining("STA-005");
    }

    @Test
    void impossibleShapesAreRefused() {
        Channel run = Channel.known("run", 0, 1);
        assertThatThrownBy(() -> Channel.known("run", -1, 1)).isInstanceOf(TenebraException.class);
        assertThatThrownBy(() -> new CountingModel(List.of())).hasMessageStartingWith("STA-003");
        assertThatThrownBy(() -> new CountingModel(List.of(run, run))).hasMessageStartingWith("STA-002");
        assertThatThrownBy(() -> new CountingModel(List.of(run)).withObserved(1, 2))
                .hasMessageStartingWith("STA-004");
        assertThatThrownBy(() -> Channel.known(" ", 0, 1)).hasMessageStartingWith("STA-001");
        List<Effect> twice = List.of(Effect.relative("x", 0.1), Effect.relative("x", 0.2));
        assertThatThrownBy(() -> new Background("b", 1, twice)).hasMessageStartingWith("STA-002");
    }

    @Test
    void nuisancesWithoutEffectDoNotCount() {
        Background part = new Background("b", 1, List.of(Effect.relative("z", 0.1), Effect.relative("none", 0)));
        CountingModel model =
                new CountingModel(List.of(new Channel("run", 0, List.of(part), List.of(Effect.relative("a", 0.1)))));
        assertThat(model.nuisances()).containsExactly("a", "z");
        assertThat(model.withObserved(3).totalObserved()).isEqualTo(3);
    }
}
