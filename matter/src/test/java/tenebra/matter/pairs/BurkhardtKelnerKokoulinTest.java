package tenebra.matter.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.matter.ChiSquare;
import tenebra.matter.Element;

class BurkhardtKelnerKokoulinTest {
    private final BurkhardtKelnerKokoulin lead = new BurkhardtKelnerKokoulin(Element.of("Pb"));

    /** Outside truth: independent integration of the published formula, lead [pb]. */
    @ParameterizedTest
    @CsvSource({"1, 30223739.69", "10, 334644027.5", "50, 707306498.9", "100, 886376243.5"})
    void totalsInLeadMatchReferenceValues(double energy, double picobarn) {
        assertThat(lead.total(energy) / Units.PICOBARN).isCloseTo(picobarn, within(1e-4 * picobarn));
    }

    /** Limit: far above all scales the total is (28/9) alpha Z² (alpha/m)² ln W∞ (Burkhardt, Kelner, Kokoulin 2002). */
    @Test
    void totalSaturates() {
        double saturated = lead.perFraction(1e12, 0.5) * 3.0 / 2 * 7 / 9;
        assertThat(lead.total(1e12)).isCloseTo(saturated, within(1e-5 * saturated));
        assertThat(lead.total(0.42)).isZero();
    }

    /**
     * Law: sampled x in 20 bins; 1e5 draws; chi-square limit 52.4 has false-alarm probability 6e-5 for 19 degrees of freedom. Fixed
     * seed.
     */
    @ParameterizedTest
    @CsvSource({"1", "10", "100"})
    void sampledFractionsFollowTheFormula(double energy) {
        int bins = 20;
        int draws = 100_000;
        int[] counts = new int[bins];
        RandomStream random = RandomStreams.of(8, "muon pairs").event(1);
        for (int i = 0; i < draws; i++) {
            counts[(int) (bins * lead.sampleFraction(energy, random))]++;
        }
        double[] expected = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double share = 0;
            for (int step = 0; step < 2000; step++) {
                share += lead.perFraction(energy, (bin + (step + 0.5) / 2000) / bins) / (2000.0 * bins);
            }
            expected[bin] = draws * share / lead.total(energy);
        }
        assertThat(ChiSquare.of(counts, expected)).isLessThan(52.4);
    }
}
