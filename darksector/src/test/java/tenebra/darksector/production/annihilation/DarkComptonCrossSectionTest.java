package tenebra.darksector.production.annihilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

class DarkComptonCrossSectionTest {
    private static final double ME = Constants.ELECTRON_MASS;
    private static final double E2 = 4 * Math.PI * Constants.ALPHA;

    private static DarkComptonCrossSection formula(Mediator.Kind kind, double mass) {
        return new DarkComptonCrossSection(new Mediator(kind, mass));
    }

    /** O. Klein and Y. Nishina (1929), total. */
    @Test
    void vectorWithoutMassIsAPhoton() {
        double radius = Constants.ELECTRON_RADIUS;
        for (double energy : new double[] {1e-4, 0.001, 0.1, 50}) {
            double k = energy / ME;
            double log = Math.log1p(2 * k);
            double expected = 2
                    * Math.PI
                    * radius
                    * radius
                    * ((1 + k) / (k * k) * (2 * (1 + k) / (1 + 2 * k) - log / k)
                            + log / (2 * k)
                            - (1 + 3 * k) / ((1 + 2 * k) * (1 + 2 * k)));
            assertThat(formula(Mediator.Kind.VECTOR, 1e-10).total(energy)).isCloseTo(expected, within(1e-6 * expected));
        }
    }

    /** Crossing: the amplitude is minus that of e+ e- → γ X at t = s − m², from other formulas. */
    @ParameterizedTest
    @EnumSource(value = Mediator.Kind.class, names = "SPIN_2", mode = EnumSource.Mode.EXCLUDE)
    void amplitudeIsThatOfAnnihilationCrossed(Mediator.Kind kind) {
        for (double mass : new double[] {0.0004, 0.003, 0.1}) {
            DarkComptonCrossSection formula = formula(kind, mass);
            for (double factor : new double[] {1.01, 1.5, 40}) {
                double energy = factor * formula.thresholdEnergy();
                var spectrum = formula.spectrum(energy);
                for (double place : new double[] {0.01, 0.5, 0.99}) {
                    double u = spectrum.smallest + place * (spectrum.largest - spectrum.smallest);
                    double amplitude = -Crossing.annihilation(formula.mediator(), 2 * ME * energy, -u);
                    double expected = E2
                            * E2
                            * amplitude
                            / (16 * Math.PI * Math.pow(2 * ME * energy, 2))
                            * 2
                            * ME
                            * Constants.PER_GEV_SQUARED;
                    assertThat(formula.perMediatorEnergy(energy, (u + mass * mass) / (2 * ME)))
                            .isCloseTo(expected, within(1e-7 * expected));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SCALAR, 0.01, 0.3", "PSEUDOSCALAR, 0.01, 30", "VECTOR, 0.03, 2", "AXIAL, 0.001, 5"})
    void totalIsTheIntegralOverAnglesAndOverEnergies(Mediator.Kind kind, double mass, double energy) {
        DarkComptonCrossSection formula = formula(kind, mass);
        GaussLegendre quadrature = new GaussLegendre(8);
        double angles = quadrature.integrate(
                y -> formula.perCosine(energy, Math.tanh(y)) / Math.pow(Math.cosh(y), 2), -18, 18, 400);
        assertThat(formula.total(energy)).isCloseTo(angles, within(1e-8 * angles));
        double half = 0.5 * (mass + energy);
        double energies = quadrature.integrate(e -> formula.perMediatorEnergy(energy, e), half, energy + ME, 20000);
        assertThat(formula.above(energy, half)).isCloseTo(energies, within(1e-3 * energies));
    }

    /**
     * Table of another program (PETITE, arXiv:2401.06843), vector, per electron, 1/GeV² at unit epsilon. Law: within 1 %, its noise.
     */
    @ParameterizedTest
    @CsvSource({
        "0.003, 0.013373753, 37.758926", "0.003, 0.40769606, 6.0810345", "0.003, 57.517557, 0.073011381",
        "0.01, 0.11383548, 5.3674082", "0.01, 0.88124687, 2.6494858", "0.01, 61.543237, 0.068423296",
        "0.03, 0.93237654, 0.76242101", "0.03, 65.938149, 0.062786734", "0.1, 10.112204, 0.11549513",
        "0.1, 653.9283, 0.0074370229"
    })
    void totalIsThatOfAnotherProgram(double mass, double energy, double perGevSquared) {
        double here = formula(Mediator.Kind.VECTOR, mass).total(energy) / Constants.PER_GEV_SQUARED;
        assertThat(here).isCloseTo(perGevSquared, within(0.01 * perGevSquared));
    }
}
