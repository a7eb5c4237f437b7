package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
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
            if (kind == Mediator.Kind.SPIN_2) {
                continue;
            }
            Mediator mediator = new Mediator(kind, mass);
            ComptonAmplitude amplitude = new ComptonAmplitude(mediator, leptonMass);
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
}
