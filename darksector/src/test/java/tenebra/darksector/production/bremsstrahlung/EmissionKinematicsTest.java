package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.matter.Constants;
import tenebra.matter.Species;

class EmissionKinematicsTest {
    private static final double LEAD = 207.2 * Constants.ATOMIC_MASS_UNIT;

    /** Conservation laws, by components, at random points and angles of all sizes: the lepton is on its mass shell. */
    @ParameterizedTest
    @CsvSource({"e-, 100, 0.01", "e-, 5, 1.0", "mu-, 160, 0.1", "mu-, 2, 1.0"})
    void leptonIsOnItsMassShellWithItsMassAtLeast(String lepton, double energy, double mass) {
        double m = Species.of(lepton).mass();
        LeptonKinematics masses = new LeptonKinematics(m, mass);
        Random random = new Random(5);
        int possible = 0;
        for (int i = 0; i < 2000; i++) {
            double low = masses.smallestFraction(energy);
            double x = low + (masses.largestFraction(energy) - low) * random.nextDouble();
            double oneMinusCosine = 2 * Math.exp(-12 * random.nextDouble());
            EmissionKinematics emission = EmissionKinematics.of(masses, LEAD, energy, x, oneMinusCosine);
            if (!emission.isPossible()) {
                continue;
            }
            possible++;
            assertThat(emission.leptonEnergy() - emission.largest() / (2 * LEAD))
                    .isGreaterThan(m * (1 - 1e-9));
            double t = emission.smallest() + (emission.largest() - emission.smallest()) * random.nextDouble();
            double left = emission.leptonEnergy() - t / (2 * LEAD);
            double along = emission.total() + emission.transferAlong(t, LEAD);
            double across = emission.transferAcross(t);
            assertThat(left * left - along * along - across * across).isCloseTo(m * m, within(1e-9 * energy * energy));
            assertThat(emission.tiltSine() * emission.tiltSine() + emission.tiltCosine() * emission.tiltCosine())
                    .isCloseTo(1, within(1e-9));
        }
        assertThat(possible).isGreaterThan(1000);
    }
}
