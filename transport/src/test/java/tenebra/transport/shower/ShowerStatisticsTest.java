package tenebra.transport.shower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tenebra.transport.shower.ShowerStatistics.Moments;

class ShowerStatisticsTest {
    private static Moments of(int first, int last) {
        Moments moments = Moments.NONE;
        for (int i = first; i <= last; i++) {
            moments = moments.plus(1e6 + i);
        }
        return moments;
    }

    /** Closed formula: 1 to n have mean (n + 1)/2 and variance n (n + 1)/12, far from zero as well. */
    @Test
    void momentsOfWholeNumbers() {
        Moments moments = of(1, 100);
        assertThat(moments.mean()).isCloseTo(1e6 + 50.5, within(1e-8));
        assertThat(moments.standardDeviation()).isCloseTo(Math.sqrt(100 * 101 / 12.0), within(1e-8));
        assertThat(moments.error()).isCloseTo(moments.standardDeviation() / 10, within(1e-12));
    }

    @Test
    void partsMerge() {
        Moments merged = of(1, 30).plus(of(31, 31)).plus(of(32, 100)).plus(Moments.NONE);
        assertThat(merged.count()).isEqualTo(100);
        assertThat(merged.mean()).isCloseTo(of(1, 100).mean(), within(1e-8));
        assertThat(merged.squares()).isCloseTo(of(1, 100).squares(), within(1e-6));
    }

    @Test
    void oneValueHasNoSpread() {
        assertThat(of(1, 1).standardDeviation()).isZero();
        assertThat(Moments.NONE.error()).isZero();
    }
}
