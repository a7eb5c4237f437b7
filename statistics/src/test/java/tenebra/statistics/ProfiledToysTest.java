package tenebra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.ToyLimitSearch;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToySettings;

class ProfiledToysTest {
    private static final double[] ONE = {1};
    private static final ToySettings TOYS =
            ToySettings.STANDARD.with(Ensemble.CONDITIONAL).withPrecision(0.01);
    private static final ToyLimitSearch.Goal NINETY = new ToyLimitSearch.Goal(0.9, ToyProgress.SILENT);

    /** One channel with absolute background error and relative signal error. */
    private static CountingModel channel(int observed, double background, double error, double signalError) {
        List<Effect> onBackground = error > 0 ? List.of(Effect.relative("background", error / background)) : List.of();
        List<Effect> onSignal = signalError > 0 ? List.of(Effect.relative("efficiency", signalError)) : List.of();
        return new CountingModel(List.of(new Channel(
                "run", observed, List.of(new Background("background", background, onBackground)), onSignal)));
    }

    private static double error(LimitResult result) {
        return result.toys().orElseThrow().error();
    }

    /** Outside truth: reference values of the conditional ensemble, from an independent program; three errors and 0.5 %. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 2.302585",
        "0, 0.53, 0.17, 0, 2.302585",
        "0, 3, 1, 0, 2.302585",
        "1, 0.53, 0, 0, 3.490933",
        "2, 6.0, 1.5, 0, 2.95",
        "0, 0.53, 0.17, 0.1, 2.17",
        "100, 90, 5, 0.1, 26.67"
    })
    void conditionalLimitsHaveTheirReferenceValues(
            int observed, double background, double error, double signalError, double reference) {
        LimitResult result = ToyLimits.profiled(channel(observed, background, error, signalError), ONE, TOYS, NINETY);
        assertThat(error(result)).isLessThan(0.013 * reference);
        assertThat(result.upperLimit()).isCloseTo(reference, within(3 * error(result) + 0.005 * reference));
    }

    /** Law: without nuisances the profiled statistic of one channel orders counts as the sum of events does. */
    @Test
    void ensemblesAgreeWithoutNuisances() {
        LimitResult hybrid = ToyLimits.profiled(channel(3, 1.2, 0, 0), ONE, TOYS.with(Ensemble.HYBRID), NINETY);
        assertThat(hybrid.upperLimit()).isCloseTo(5.535761, within(3 * error(hybrid) + 0.005 * 5.5));
    }
}
