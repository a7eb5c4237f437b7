package tenebra.darksector.production.annihilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.TenebraException;
import tenebra.core.Units;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

class AssociatedCrossSectionTest {
    private static final double ME = Constants.ELECTRON_MASS;
    private static final double E2 = 4 * Math.PI * Constants.ALPHA;

    private static AssociatedCrossSection formula(Mediator.Kind kind, double mass) {
        return new AssociatedCrossSection(new Mediator(kind, mass));
    }

    /** Independent integration of the traces over all angles, g = e. */
    @ParameterizedTest
    @CsvSource({
        "SCALAR, 20, 0.01, 7.210821e7",
        "SCALAR, 70, 0.1, 2.643235e7",
        "PSEUDOSCALAR, 20, 0.05, 8.127847e7",
        "PSEUDOSCALAR, 100, 0.01, 1.642954e7",
        "VECTOR, 20, 0.1, 3.17616e8",
        "VECTOR, 100, 0.01, 3.031234e7",
        "VECTOR, 100, 0.05, 3.106056e7",
        "VECTOR, 100, 0.1, 3.388843e7",
        "AXIAL, 70, 0.01, 4.225691e7",
        "AXIAL, 100, 0.1, 3.388894e7"
    })
    void totalIsThatOfTheTraces(Mediator.Kind kind, double energy, double mass, double picobarn) {
        assertThat(formula(kind, mass).total(energy) / Units.PICOBARN).isCloseTo(picobarn, within(1e-5 * picobarn));
    }

    /** Amplitude, flux and phase space at each angle; and the closed total is the integral over angles. */
    @ParameterizedTest
    @CsvSource({
        "SCALAR, 0.0004, 0.01",
        "PSEUDOSCALAR, 0.003, 0.02",
        "VECTOR, 0.02, 0.7",
        "AXIAL, 0.0004, 0.02",
        "AXIAL, 0.02, 0.7"
    })
    void angularDistributionIsThatOfTheAmplitude(Mediator.Kind kind, double mass, double energy) {
        AssociatedCrossSection formula = formula(kind, mass);
        double s = 2 * ME * (ME + energy);
        double beta = Math.sqrt(1 - 4 * ME * ME / s);
        double excess = s - mass * mass;
        for (double cosine : new double[] {-1, -0.99, -0.2, 0, 0.6, 0.9999, 1}) {
            double t = -excess / 2 * (1 + beta * cosine);
            double u = -excess / 2 * (1 - beta * cosine);
            double expected = E2
                    * E2
                    * Crossing.annihilation(formula.mediator(), t, u)
                    / (32 * Math.PI * s)
                    * excess
                    / (s * beta)
                    * Constants.PER_GEV_SQUARED;
            assertThat(formula.perCosine(energy, cosine)).isCloseTo(expected, within(1e-9 * expected));
        }
        double total = new GaussLegendre(8)
                .integrate(y -> formula.perCosine(energy, Math.tanh(y)) / Math.pow(Math.cosh(y), 2), -18, 18, 400);
        assertThat(formula.total(energy)).isCloseTo(total, within(1e-8 * total));
    }

    /** A light vector is a photon: sigma(γ X) = 2 sigma(γ γ), W. Heitler's and P. A. M. Dirac's formula. */
    @Test
    void vectorWithoutMassIsAPhoton() {
        for (double energy : new double[] {0.002, 0.1, 50}) {
            double gamma = energy / ME;
            double root = Math.sqrt(gamma * gamma - 1);
            double radius = Constants.ELECTRON_RADIUS;
            double dirac = Math.PI
                    * radius
                    * radius
                    / (gamma + 1)
                    * ((gamma * gamma + 4 * gamma + 1) / (gamma * gamma - 1) * Math.log(gamma + root)
                            - (gamma + 3) / root);
            assertThat(formula(Mediator.Kind.VECTOR, 1e-9).total(energy)).isCloseTo(2 * dirac, within(1e-6 * dirac));
        }
    }

    @Test
    void spinTwoIsRefused() {
        assertThatThrownBy(() -> formula(Mediator.Kind.SPIN_2, 0.1))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("PHY-030 ");
        assertThat(formula(Mediator.Kind.VECTOR, 0.1).total(9.78)).isZero();
    }
}
