package tenebra.statistics.profiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Xoroshiro;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToySettings;

class ToyDiscoveryTest {
    private static ToyDiscovery discovery(int observed, double background) {
        CountingModel counts = new CountingModel(List.of(Channel.known("run", observed, background)));
        BinnedModel model = CountingModels.of(counts, new double[] {1}, Interpolation.PIECEWISE);
        return ToyDiscovery.of(model, ToySettings.STANDARD, ToyProgress.SILENT);
    }

    /** Outside truth: P(N >= 5 | 1.2) = 0.0077458 by the Poisson sum; four errors. */
    @Test
    void excessHasItsPoissonProbability() {
        ToyDiscovery discovery = discovery(5, 1.2);
        assertThat(discovery.share().value())
                .isCloseTo(0.0077458, within(4 * discovery.share().error()));
        assertThat(discovery.share().passed()).isGreaterThanOrEqualTo(100);
        // 2.42 standard deviations; the logarithmic derivative is -2.7 per deviation
        assertThat(discovery.significance()).isCloseTo(2.42, within(0.15));
        assertThat(discovery.q0()).isCloseTo(2 * (5 * Math.log(5 / 1.2) - 3.8), within(1e-9));
    }

    /** Law: where no more was seen than expected, every toy is at least as unlike background. */
    @Test
    void deficitIsNoDiscovery() {
        assertThat(discovery(1, 3).share().value()).isEqualTo(1);
        assertThat(discovery(1, 3).q0()).isZero();
    }

    /** Law: mean and variance of the gamma distribution are its shape; 4.5 errors. */
    @Test
    void gammaHasItsMoments() {
        Xoroshiro random = new Xoroshiro();
        random.seed(RandomStreams.of(1, "gamma").event(0));
        int draws = 200_000;
        for (double shape : new double[] {1, 1.7, 26, 1e4}) {
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < draws; k++) {
                double x = GammaSampler.next(shape, random) - shape;
                sum += x;
                squares += x * x;
            }
            assertThat(Math.abs(sum / draws)).isLessThan(4.5 * Math.sqrt(shape / draws));
            // relative variance of x^2: 2 + 6 / shape
            assertThat(Math.abs(squares / draws / shape - 1)).isLessThan(4.5 * Math.sqrt((2 + 6 / shape) / draws));
        }
    }
}
