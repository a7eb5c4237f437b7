package tenebra.statistics.toys;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Xoroshiro;

class PoissonSamplerTest {
    private static final int DRAWS = 400_000;

    private static Xoroshiro random(long event) {
        Xoroshiro random = new Xoroshiro();
        random.seed(RandomStreams.of(7, "poisson").event(event));
        return random;
    }

    /**
     * Law: every count comes as often as its probability says. Chi-square over all counts expected at least 10 times, the
     * rest in one bin; 5 standard deviations of chi-square are allowed (false alarm below 1e-5).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.53, 2.3, 9.99, 10.01, 12.5, 37, 90, 260, 1000})
    void countsFollowThePoissonLaw(double rate) {
        Xoroshiro random = random((long) (100 * rate));
        long[] counts = new long[(int) (2 * rate + 60 + 10 * Math.sqrt(rate))];
        for (int k = 0; k < DRAWS; k++) {
            counts[(int) Math.min(counts.length - 1, PoissonSampler.next(rate, random))]++;
        }
        double chiSquare = 0;
        int bins = 0;
        double restSeen = DRAWS;
        double restExpected = DRAWS;
        for (int n = 0; n < counts.length; n++) {
            double expected = DRAWS * Math.exp(n * Math.log(rate) - rate - LogFactorial.of(n));
            if (expected >= 10) {
                chiSquare += (counts[n] - expected) * (counts[n] - expected) / expected;
                bins++;
                restSeen -= counts[n];
                restExpected -= expected;
            }
        }
        chiSquare += (restSeen - restExpected) * (restSeen - restExpected) / Math.max(restExpected, 1);
        assertThat(chiSquare).isLessThan(bins + 5 * Math.sqrt(2.0 * bins) + 12);
    }

    /** Law: mean and variance are the rate; 4.5 standard errors are allowed. */
    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e6, 1e9})
    void largeRatesHaveTheirMeanAndVariance(double rate) {
        Xoroshiro random = random((long) rate);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < DRAWS; k++) {
            double off = PoissonSampler.next(rate, random) - rate;
            sum += off;
            squares += off * off;
        }
        assertThat(Math.abs(sum / DRAWS)).isLessThan(4.5 * Math.sqrt(rate / DRAWS));
        assertThat(Math.abs(squares / DRAWS / rate - 1)).isLessThan(4.5 * Math.sqrt(2.0 / DRAWS));
    }

    @Test
    void withoutRateThereIsNoEvent() {
        assertThat(PoissonSampler.next(0, random(1))).isZero();
    }

    /** Outside truth: 20! and ln 1000! (5912.128178488163). */
    @Test
    void factorialsAreKnown() {
        assertThat(Math.exp(LogFactorial.of(20))).isCloseTo(2432902008176640000.0, Percentage.withPercentage(1e-10));
        assertThat(LogFactorial.of(1000)).isCloseTo(5912.128178488163, Offset.offset(1e-10));
        assertThat(LogFactorial.of(256) - LogFactorial.of(255)).isCloseTo(Math.log(256), Offset.offset(1e-11));
    }
}
