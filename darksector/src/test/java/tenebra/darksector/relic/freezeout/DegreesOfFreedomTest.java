package tenebra.darksector.relic.freezeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegreesOfFreedomTest {
    private static final DegreesOfFreedom DEFAULT = new SaikawaShirai();
    private static final DegreesOfFreedom CLASSICAL = new GondoloGelmini();

    /** A separate program with the formulas of Saikawa and Shirai as a table. */
    @ParameterizedTest
    @CsvSource({"1e-4, 2.767936", "0.005, 3.277228", "0.1, 4.683607"})
    void defaultRootIsThatOfTheTable(double temperature, double root) {
        assertThat(DEFAULT.effectiveRoot(temperature)).isCloseTo(root, within(1e-5 * root));
    }

    /** A separate program with the whole table of Gondolo and Gelmini. */
    @ParameterizedTest
    @CsvSource({"5e-4, 3.318655", "0.02, 3.520740", "0.3, 8.801834"})
    void classicalRootIsThatOfTheTable(double temperature, double root) {
        assertThat(CLASSICAL.effectiveRoot(temperature)).isCloseTo(root, within(1e-3 * root));
    }

    /** Photons, electrons and three neutrinos: 2 + 7/8 (4 + 6) = 10.75. At 1 MeV it is 2 % less: electrons have a mass. */
    @ParameterizedTest
    @ValueSource(doubles = {3e-3, 5e-3, 1e-2})
    void lightParticlesAreCounted(double temperature) {
        for (DegreesOfFreedom degrees : new DegreesOfFreedom[] {DEFAULT, CLASSICAL}) {
            assertThat(degrees.energy(temperature)).isCloseTo(10.75, within(0.005 * 10.75));
            assertThat(degrees.entropy(temperature)).isCloseTo(10.75, within(0.005 * 10.75));
        }
    }

    /** Today: 2 + 7/8 6 (4/11)^(4/3) = 3.363, with 3.045 neutrinos 3.383, and 3.909 or 3.931. All particles: 106.75, less up to 2.5 % by interactions. */
    @ParameterizedTest
    @CsvSource({"1e-6, 3.383, 3.931, 0.005", "5e3, 106.75, 106.75, 0.025"})
    void endsAreKnown(double temperature, double energy, double entropy, double tolerance) {
        for (DegreesOfFreedom degrees : new DegreesOfFreedom[] {DEFAULT, CLASSICAL}) {
            assertThat(degrees.energy(temperature)).isCloseTo(energy, within(tolerance * energy));
            assertThat(degrees.entropy(temperature)).isCloseTo(entropy, within(tolerance * entropy));
        }
    }

    /** Law: the slope is the derivative. */
    @ParameterizedTest
    @ValueSource(doubles = {3e-5, 2e-4, 3e-3, 0.05, 0.11, 0.13, 0.4, 5, 150, 3e3, 2e4})
    void slopeIsTheDerivative(double temperature) {
        double h = 1e-5;
        for (DegreesOfFreedom degrees :
                new DegreesOfFreedom[] {DEFAULT, CLASSICAL, new ConstantDegreesOfFreedom(10.75)}) {
            double difference =
                    Math.log(degrees.entropy(temperature * Math.exp(h)) / degrees.entropy(temperature * Math.exp(-h)))
                            / (2 * h);
            assertThat(degrees.entropySlope(temperature)).isCloseTo(difference, within(1e-6));
        }
    }
}
