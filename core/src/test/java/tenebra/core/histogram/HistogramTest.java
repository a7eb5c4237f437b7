package tenebra.core.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void everyEntryIsCountedOnceAlsoOutsideTheAxis() {
        Histogram histogram = new Histogram.Builder("energy", new RegularAxis("energy [GeV]", 4, 0, 100))
                .fill(-1, 1)
                .fill(0, 2)
                .fill(99.999, 3)
                .fill(100, 4)
                .fill(Double.NaN, 5)
                .build();
        assertThat(histogram.sumOfWeights()).containsExactly(1.0, 2.0, 0.0, 0.0, 3.0, 9.0);
        assertThat(histogram.sumOfSquaredWeights()).containsExactly(1.0, 4.0, 0.0, 0.0, 9.0, 41.0);
    }
}
