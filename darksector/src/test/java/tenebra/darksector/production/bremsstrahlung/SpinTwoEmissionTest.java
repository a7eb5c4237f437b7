package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.darksector.Mediator;
import tenebra.darksector.traces.NuclearEmissionTrace;
import tenebra.darksector.traces.NuclearPoint;
import tenebra.matter.Constants;
import tenebra.matter.Species;

class SpinTwoEmissionTest {
    private static final double LEAD = 207.2 * Constants.ATOMIC_MASS_UNIT;

    /** Outside truth: the four diagrams with explicit spinors and Dirac matrices, at random points of phase space. */
    @ParameterizedTest
    @CsvSource({"e-, 100, 0.01", "e-, 100, 0.1", "mu-, 160, 0.01", "mu-, 160, 0.1", "mu-, 160, 0.5"})
    void closedFormEqualsExplicitSpinors(String lepton, double energy, double mass) {
        double m = Species.of(lepton).mass();
        SpinTwoEmission emission = new SpinTwoEmission(new LeptonKinematics(m, mass), LEAD);
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            double x = mass / energy + 0.01 + 0.97 * random.nextDouble();
            double theta = (m + mass) / energy * Math.exp(-3 + 6 * random.nextDouble());
            emission.aim(energy, x, 2 * Math.pow(Math.sin(theta / 2), 2));
            double least = emission.kinematics().smallest();
            double most = Math.min(1, emission.kinematics().largest());
            if (!(least < most)) {
                continue;
            }
            double t = least * Math.pow(most / least, 0.02 + 0.96 * random.nextDouble());
            double phi = 2 * Math.PI * random.nextDouble();
            double trace = NuclearEmissionTrace.squared(
                    Mediator.Kind.SPIN_2, new NuclearPoint(m, mass, m, LEAD, energy, x, theta, t, phi));
            assertThat(emission.squared(t, Math.cos(phi), Math.sin(phi)))
                    .as("x=%s theta=%s t=%s phi=%s", x, theta, t, phi)
                    .isCloseTo(trace, within(1e-6 * trace));
        }
    }
}
