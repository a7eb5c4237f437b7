package tenebra.statistics.cls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tenebra.statistics.LimitResult;
import tenebra.statistics.UpperLimits;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

class ProportionalNuisancesTest {
    private static CountingModel model(Effect... onSignal) {
        return new CountingModel(IntStream.range(0, 3)
                .mapToObj(i -> new Channel(
                        "channel" + i,
                        i == 0 ? 1 : 0,
                        List.of(new Background("b", 0.2, List.of(Effect.relative("background", 0.3)))),
                        List.of(onSignal)))
                .toList());
    }

    /** Law: independent log-normal factors of one rate are one of their quadratic sum in the logarithm. */
    @Test
    void severalUncertaintiesOfTheSignalAreOne() {
        double width =
                Math.sqrt(Math.pow(Math.log(1.12), 2) + Math.pow(Math.log(1.05), 2) + Math.pow(Math.log(1.02), 2));
        CountingModel several =
                model(Effect.relative("a", 0.12), Effect.relative("b", 0.05), Effect.relative("c", 0.02));
        CountingModel one = model(Effect.relative("a", Math.exp(width) - 1));
        LimitResult ofSeveral = UpperLimits.of(several, new double[] {1, 1, 1}, 0.9, Method.HYBRID_AVERAGED);
        LimitResult ofOne = UpperLimits.of(one, new double[] {1, 1, 1}, 0.9, Method.HYBRID_AVERAGED);
        assertThat(ofSeveral.upperLimit()).isCloseTo(ofOne.upperLimit(), within(1e-9));
        assertThat(ProportionalNuisances.merged(several).nuisances()).containsExactly("a", "background");
    }

    /** An effect with the opposite sign elsewhere, or a kinked one, is not in proportion. */
    @Test
    void whatActsDifferentlyStaysApart() {
        CountingModel model = new CountingModel(List.of(new Channel(
                "channel",
                0,
                List.of(new Background("b", 1, List.of(new Effect("k", 1.1, 0.8), Effect.relative("x", 0.1)))),
                List.of(new Effect("k", 1.1, 0.8), Effect.relative("x", 0.1), Effect.relative("y", 0.1)))));
        assertThat(ProportionalNuisances.merged(model).nuisances()).containsExactly("k", "x", "y");
        assertThat(ProportionalNuisances.merged(model)).isEqualTo(model);
    }
}
