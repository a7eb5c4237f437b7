package tenebra.transport.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Xoroshiro;

class NormalTableTest {
    private final NormalTable normal = new NormalTable();

    /** M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, table 26.1. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 0.6914624613", "1, 0.8413447461", "2, 0.9772498681", "-3, 0.0013498980"})
    void cumulativeIsThatOfTheHandbook(double x, double probability) {
        assertThat(normal.below(x)).isCloseTo(probability, within(1e-6));
    }

    /** Moments 0, 1, 0, 3 of the normal distribution, within five standard errors. */
    @Test
    void drawsHaveTheMomentsOfTheLaw() {
        Xoroshiro random = new Xoroshiro();
        random.seed(RandomStreams.of(1, "normal").event(0));
        int draws = 400_000;
        double[] moments = new double[4];
        for (int i = 0; i < draws; i++) {
            double x = normal.draw(random);
            double power = 1;
            for (int k = 0; k < 4; k++) {
                power *= x;
                moments[k] += power / draws;
            }
        }
        assertThat(moments[0]).isCloseTo(0, within(0.008));
        assertThat(moments[1]).isCloseTo(1, within(0.012));
        assertThat(moments[2]).isCloseTo(0, within(0.032));
        assertThat(moments[3]).isCloseTo(3, within(0.08));
    }
}
