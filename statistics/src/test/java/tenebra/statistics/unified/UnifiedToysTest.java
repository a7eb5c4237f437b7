package tenebra.statistics.unified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.ToyLimitSearch;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToySettings;

class UnifiedToysTest {
    private static final ToySettings TOYS =
            ToySettings.STANDARD.with(Ensemble.CONDITIONAL).withPrecision(0.01);
    private static final ToyLimitSearch.Goal NINETY = new ToyLimitSearch.Goal(0.9, ToyProgress.SILENT);

    private static UnifiedInterval interval(double[] weights, Channel... channels) {
        BinnedModel model = CountingModels.of(new CountingModel(List.of(channels)), weights, Interpolation.PIECEWISE);
        return UnifiedToys.of(model, 3, TOYS, NINETY);
    }

    /** Outside truth: Feldman and Cousins 1998, table IV, where no levelling of the upper end is needed; three errors and 1 %. */
    @ParameterizedTest
    @CsvSource({"1, 0.5, 0, 3.86", "3, 0.5, 0.60, 6.92", "3, 3, 0, 4.42", "4, 0, 1.47, 8.60"})
    void oneChannelAgreesWithTheTable(int observed, double background, double low, double high) {
        UnifiedInterval interval = interval(new double[] {1}, Channel.known("run", observed, background));
        assertThat(interval.low()).isCloseTo(low, within(3 * interval.lowError() + 0.01 * low + 0.01));
        assertThat(interval.high()).isCloseTo(high, within(3 * interval.highError() + 0.01 * high));
    }

    /** Law: channels with the same ratio of signal to background are as good as their sum. */
    @Test
    void splittingAChannelChangesNothing() {
        UnifiedInterval whole = new PoissonBelt(3, 0.9).interval(7);
        UnifiedInterval parts =
                interval(new double[] {0.25, 0.75}, Channel.known("a", 2, 0.75), Channel.known("b", 5, 2.25));
        assertThat(parts.low()).isCloseTo(whole.low(), within(3 * parts.lowError() + 0.02 * whole.low()));
        assertThat(parts.high()).isCloseTo(whole.high(), within(3 * parts.highError() + 0.02 * whole.high()));
    }
}
