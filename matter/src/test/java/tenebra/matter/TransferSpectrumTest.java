package tenebra.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;

class TransferSpectrumTest {
    /**
     * Law: sampled ln t in 20 bins follow G2(t); 1e5 draws; chi-square limit 52.4 has false-alarm probability 6e-5 for 19 degrees of
     * freedom. Fixed seed. Narrow ranges, wide ones, and the tail.
     */
    @ParameterizedTest
    @CsvSource({"1e-10, 1e-1", "1e-4, 1.01e-4", "10, 1000", "1e-9, 1e-8"})
    void sampledTransfersFollowTheFormFactor(double low, double high) {
        AtomicFormFactor formFactor =
                new AtomicFormFactor(Element.of("C"), AtomicFormFactor.Part.ELASTIC_AND_INELASTIC);
        TransferSpectrum spectrum = new TransferSpectrum(formFactor::squared, 1000);
        RandomStream random = RandomStreams.of(4, "transfers").event(1);
        int bins = 20;
        int draws = 100_000;
        int[] counts = new int[bins];
        double range = Math.log(high / low);
        for (int i = 0; i < draws; i++) {
            double t = spectrum.sample(low, high, random);
            counts[Math.clamp((int) (bins * Math.log(t / low) / range), 0, bins - 1)]++;
        }
        GaussLegendre quadrature = new GaussLegendre(16);
        double[] shares = new double[bins];
        double total = 0;
        for (int bin = 0; bin < bins; bin++) {
            shares[bin] = quadrature.integrate(
                    y -> formFactor.squared(low * Math.exp(y)), range * bin / bins, range * (bin + 1) / bins);
            total += shares[bin];
        }
        double chiSquare = 0;
        int filled = 0;
        for (int bin = 0; bin < bins; bin++) {
            double expected = draws * shares[bin] / total;
            if (expected > 5) {
                chiSquare += (counts[bin] - expected) * (counts[bin] - expected) / expected;
                filled++;
            }
        }
        assertThat(filled).isGreaterThan(4);
        assertThat(chiSquare).isLessThan(52.4);
    }
}
