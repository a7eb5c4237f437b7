package tenebra.statistics.unified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonBeltTest {
    /** Outside truth: Feldman and Cousins 1998, table IV (90 %), to its two decimals. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 2.44",
        "0, 0.5, 0, 1.94",
        "0, 1, 0, 1.61",
        "0, 1.5, 0, 1.33",
        "0, 2, 0, 1.26",
        "0, 2.5, 0, 1.18",
        "0, 3, 0, 1.08",
        "0, 4, 0, 1.01",
        "1, 0, 0.11, 4.36",
        "1, 0.5, 0, 3.86",
        "1, 3, 0, 1.88",
        "2, 0, 0.53, 5.91",
        "3, 0, 1.10, 7.42",
        "3, 1, 0.10, 6.42",
        "3, 3, 0, 4.42",
        "4, 0, 1.47, 8.60",
        "5, 0, 1.84, 9.99"
    })
    void intervalsAreThoseOfTheTable(int observed, double background, double low, double high) {
        UnifiedInterval interval = new PoissonBelt(background, 0.9).interval(observed);
        assertThat(interval.low()).isCloseTo(low, within(0.0076));
        assertThat(interval.high()).isCloseTo(high, within(0.0076));
    }

    /** Law: at every true signal the interval holds it at least as often as the confidence level says. */
    @Test
    void intervalsCover() {
        double background = 0.53;
        PoissonBelt belt = new PoissonBelt(background, 0.9);
        UnifiedInterval[] intervals = new UnifiedInterval[40];
        for (int n = 0; n < intervals.length; n++) {
            intervals[n] = belt.interval(n);
        }
        for (double truth : new double[] {0, 0.3, 1, 2.4, 5, 9}) {
            double probability = Math.exp(-truth - background);
            double covered = 0;
            for (int n = 0; n < intervals.length; n++) {
                covered += intervals[n].low() <= truth && truth <= intervals[n].high() ? probability : 0;
                probability *= (truth + background) / (n + 1);
            }
            assertThat(covered).isGreaterThanOrEqualTo(0.9 - 1e-9);
        }
    }
}
