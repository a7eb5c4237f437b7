package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.darksector.Mediator;
import tenebra.darksector.traces.ComptonTrace;
import tenebra.matter.Species;

/** Outside truth: the same squared amplitudes from explicit spinors and Dirac matrices. */
class ComptonAmplitudeTest {
    @ParameterizedTest
    @CsvSource({"e-, 0.001", "e-, 0.05", "mu-, 0.001", "mu-, 0.1", "mu-, 1.0"})
    void closedFormsEqualExplicitSpinors(String lepton, double mass) {
        double leptonMass = Species.of(lepton).mass();
        Random random = new Random(20260301);
        for (Mediator.Kind kind : Mediator.Kind.values()) {
            Mediator mediator = new Mediator(kind, mass);
            ComptonAmplitude amplitude = ComptonAmplitude.of(mediator, leptonMass);
            for (int i = 0; i < 50; i++) {
                double x = 0.02 + 0.97 * random.nextDouble();
                double smallest = new LeptonKinematics(leptonMass, mass).smallestVirtuality(x);
                double virtuality = smallest * Math.exp(6 * random.nextDouble());
                double trace = ComptonTrace.squared(mediator, leptonMass, x, virtuality);
                assertThat(amplitude.squared(x, virtuality, smallest))
                        .as("%s x=%s U=%s", kind, x, virtuality)
                        .isCloseTo(trace, within(1e-6 * trace));
            }
        }
    }

    /** Limit: for a massless lepton, the form of Voronchikhin and Kirpichnikov, arXiv:2210.00751. */
    @Test
    void spinTwoHasItsMasslessLimit() {
        ComptonAmplitude amplitude = ComptonAmplitude.of(new Mediator(Mediator.Kind.SPIN_2, 0.1), 1e-9);
        for (double x : new double[] {0.1, 0.5, 0.9}) {
            double smallest = 0.01 * (1 - x) / x;
            for (double virtuality : new double[] {1.001 * smallest, 2 * smallest, 100 * smallest}) {
                double s = virtuality / (1 - x);
                double u = -virtuality;
                double t = 0.01 - s - u;
                double first = (u + t) * (u + t) + (u - 0.01) * (u - 0.01);
                double expected = first * (4 * u * (u + t - 0.01) - 0.01 * t) / (4 * t * s * u);
                assertThat(amplitude.squared(x, virtuality, smallest)).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }
}
