package tenebra.matter.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.Units;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.AtomicFormFactor.Part;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.Species;

class BetheHeitlerTest {
    static BetheHeitler muonsOn(String symbol, Part part) {
        Element element = Element.of(symbol);
        return new BetheHeitler(Species.MUON_MINUS, element, new AtomicFormFactor(element, part)::squared);
    }

    /** Outside truth: independent integration, muons in lead [pb]; its accuracy is 0.5 %. */
    @ParameterizedTest
    @CsvSource({"50, 6.858366e8", "100, 8.695658e8"})
    void muonPairsInLeadMatchReferenceValues(double energy, double picobarn) {
        assertThat(muonsOn("Pb", Part.ELASTIC).total(energy) / Units.PICOBARN)
                .isCloseTo(picobarn, within(1e-3 * picobarn));
    }

    /** Outside truth: ratios of an independent integration to the parametrisation, which leaves out the size of the nucleus partly. */
    @ParameterizedTest
    @CsvSource({"10, 0.908", "50, 0.970", "100, 0.981"})
    void ratioToTheParametrisationIsTheStatedOne(double energy, double ratio) {
        double exact = muonsOn("Pb", Part.ELASTIC).total(energy);
        assertThat(exact / new BurkhardtKelnerKokoulin(Element.of("Pb")).total(energy))
                .isCloseTo(ratio, within(1e-3));
    }

    /**
     * Limit: electrons of high energy on a charge without size are screened completely, Y.-S. Tsai (1974):
     * (4 alpha³ Z²/m²) { [x² + (1−x)² + 2x(1−x)/3] (ln(111 Z^(−1/3)) + 1/2) − x(1−x)/9 }. Here the photon is 1e6 times heavier than m.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
    void electronsOfHighEnergyAreScreenedCompletely(double x) {
        double mass = Constants.ELECTRON_MASS;
        double ta = Math.pow(mass * Math.cbrt(82) / 111, 2);
        BetheHeitler electrons =
                new BetheHeitler(Species.ELECTRON, Element.of("Pb"), t -> Math.pow(82 * t / (ta + t), 2));
        double logarithm = Math.log(111 / Math.cbrt(82)) + 0.5;
        double shape = (x * x + (1 - x) * (1 - x) + 2.0 / 3 * x * (1 - x)) * logarithm - x * (1 - x) / 9;
        double expected =
                4 * Math.pow(Constants.ALPHA, 3) * 82 * 82 / (mass * mass) * shape * Constants.PER_GEV_SQUARED;
        assertThat(electrons.perFraction(1000, x)).isCloseTo(expected, within(1e-3 * expected));
    }

    @ParameterizedTest
    @CsvSource({"Pb, 10, 0.03", "H, 1, 0.3", "C, 0.5, 0.4", "Fe, 300, 0.01"})
    void leptonAndAntileptonShareAlike(String symbol, double energy, double x) {
        BetheHeitler process = muonsOn(symbol, Part.ELASTIC_AND_INELASTIC);
        double left = process.perFraction(energy, x);
        assertThat(left).isPositive().isCloseTo(process.perFraction(energy, 1 - x), within(1e-12 * left));
    }

    /** Law: the total is the integral over x, by another quadrature, and starts at the threshold 2m + 2m²/M. */
    @Test
    void totalIsTheIntegralOverFractions() {
        BetheHeitler process = muonsOn("C", Part.ELASTIC);
        double least = Constants.MUON_MASS / 3;
        int steps = 200;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += process.perFraction(3, least + (1 - 2 * least) * (i + 0.5) / steps);
        }
        double integral = sum * (1 - 2 * least) / steps;
        assertThat(process.total(3)).isCloseTo(integral, within(2e-4 * integral));
        double threshold = process.thresholdEnergy();
        double mass = Constants.MUON_MASS;
        assertThat(threshold)
                .isCloseTo(2 * mass + 2 * mass * mass / Element.of("C").nuclearMass(), within(1e-12));
        assertThat(process.total(threshold)).isZero();
        assertThat(process.total(1.001 * threshold)).isPositive();
    }

    @Test
    void inelasticPartAddsAShareOfOrderOneOverZ() {
        double ratio = muonsOn("Pb", Part.ELASTIC_AND_INELASTIC).total(50)
                / muonsOn("Pb", Part.ELASTIC).total(50);
        assertThat(ratio).isBetween(1.0 + 1.0 / 82, 1.0 + 4.0 / 82);
    }

    @Test
    void tableReproducesTheFormula() {
        BetheHeitler process = muonsOn("Pb", Part.ELASTIC);
        PairTable table = new PairTable(process, 1, 150);
        for (double energy : new double[] {1.03, 2.7, 14.2, 83.3, 149}) {
            double exact = process.total(energy);
            assertThat(table.total(energy)).isCloseTo(exact, within(2e-3 * exact));
        }
        assertThat(table.total(0.99)).isZero();
    }

    @Test
    void photonsMakeNoPairsOfPhotons() {
        assertThatThrownBy(() -> new BetheHeitler(Species.PHOTON, Element.of("Pb"), t -> 1))
                .hasMessage("PHY-051 no pair production of 'gamma'; allowed: e-, e+, mu-, mu+");
    }
}
