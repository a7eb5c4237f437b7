package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Mediator;
import tenebra.darksector.traces.NuclearEmissionTrace;
import tenebra.darksector.traces.NuclearPoint;
import tenebra.matter.Constants;
import tenebra.matter.Species;

/** Outside truth: the same squared amplitudes from explicit spinors and Dirac matrices, at random points of phase space, to
 * the digits that those keep at large angles. */
class TreeAmplitudeTest {
    private static final double LEAD = 207.2 * Constants.ATOMIC_MASS_UNIT;
    private static final Mediator.Kind[] KINDS = {
        Mediator.Kind.SCALAR, Mediator.Kind.PSEUDOSCALAR, Mediator.Kind.VECTOR, Mediator.Kind.AXIAL
    };

    @ParameterizedTest
    @CsvSource({"e-, 100, 0.001", "e-, 100, 0.1", "e-, 5, 1.0", "mu-, 160, 0.01", "mu-, 160, 0.1", "mu-, 160, 1.0"})
    void closedFormsEqualExplicitSpinors(String lepton, double energy, double mass) {
        double m = Species.of(lepton).mass();
        LeptonKinematics masses = new LeptonKinematics(m, mass);
        Random random = new Random(31);
        for (int i = 0; i < 300; i++) {
            double x = mass / energy + (1 - m / energy - mass / energy) * (0.02 + 0.96 * random.nextDouble());
            double theta = Math.sqrt(2 * AngularScale.VIRTUALITY.of(masses, energy, x))
                    * Math.exp(-3 + 6 * random.nextDouble());
            double sine = Math.sin(theta / 2);
            EmissionKinematics emission = EmissionKinematics.of(masses, LEAD, energy, x, 2 * sine * sine);
            double highest = Math.min(1, emission.largest());
            if (!(emission.smallest() < highest) || theta > 1) {
                continue;
            }
            double t = emission.smallest() * Math.pow(highest / emission.smallest(), 0.01 + 0.98 * random.nextDouble());
            double phi = 2 * Math.PI * random.nextDouble();
            NuclearPoint point = new NuclearPoint(m, mass, m, LEAD, energy, x, theta, t, phi);
            for (Mediator.Kind kind : KINDS) {
                double ours = 8 * LEAD * LEAD * new TreeAmplitude(kind, masses, emission, LEAD).at(t, Math.cos(phi));
                double trace = NuclearEmissionTrace.squared(kind, point);
                assertThat(ours).as("%s %s", kind, point).isCloseTo(trace, within(1e-5 * Math.abs(trace)));
            }
        }
    }

    /** Law: the closed average over phi is the mean over many values of phi. */
    @ParameterizedTest
    @CsvSource({"e-, 100, 0.01", "mu-, 160, 0.1"})
    void closedAverageEqualsTheMean(String lepton, double energy, double mass) {
        LeptonKinematics masses = new LeptonKinematics(Species.of(lepton).mass(), mass);
        GaussLegendre quadrature = new GaussLegendre(16);
        for (double angle : new double[] {0.01, 1, 50}) {
            double oneMinusCosine = angle * AngularScale.VIRTUALITY.of(masses, energy, 0.8);
            EmissionKinematics emission = EmissionKinematics.of(masses, LEAD, energy, 0.8, oneMinusCosine);
            for (double t = 1.01 * emission.smallest(); t < 0.1; t *= 3) {
                for (Mediator.Kind kind : KINDS) {
                    TreeAmplitude amplitude = new TreeAmplitude(kind, masses, emission, LEAD);
                    double at = t;
                    double mean =
                            quadrature.integrate(phi -> amplitude.at(at, Math.cos(phi)), 0, Math.PI, 40) / Math.PI;
                    assertThat(amplitude.averaged(t)).isCloseTo(mean, within(1e-7 * Math.abs(mean)));
                }
            }
        }
    }
}
