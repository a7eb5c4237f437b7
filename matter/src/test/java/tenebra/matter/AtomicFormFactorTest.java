package tenebra.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tenebra.core.numerics.GaussLegendre;
import tenebra.matter.AtomicFormFactor.Part;

class AtomicFormFactorTest {
    private static final Element LEAD = Element.of("Pb");

    /** Outside truth: independent quadrature of Tsai's form factors for lead (three ranges of t). */
    @Test
    void fluxOfLeadMatchesReferenceValues() {
        AtomicFormFactor elastic = new AtomicFormFactor(LEAD, Part.ELASTIC);
        AtomicFormFactor both = new AtomicFormFactor(LEAD, Part.ELASTIC_AND_INELASTIC);
        assertThat(elastic.flux(1e-14, 1e4)).isCloseTo(95990.72, within(1e-6 * 95990.72));
        assertThat(elastic.flux(2.5e-5, 0.01)).isCloseTo(21712.53, within(1e-6 * 21712.53));
        assertThat(both.flux(2.5e-9, 1e-4)).isCloseTo(64029.4, within(1e-6 * 64029.4));
    }

    @Test
    void closedFormEqualsQuadrature() {
        AtomicFormFactor elastic = new AtomicFormFactor(LEAD, Part.ELASTIC);
        double tMin = 1e-9;
        double integral = new GaussLegendre(16)
                .integrate(
                        logT -> {
                            double t = Math.exp(logT);
                            return (t - tMin) / t * elastic.squared(t);
                        },
                        Math.log(tMin),
                        Math.log(1.0),
                        60);
        assertThat(elastic.flux(tMin, 1.0)).isCloseTo(integral, within(1e-11 * integral));
    }

    /** Limit: for tMin far below and tMax far above both scales, chi = Z² (ln(d/ta) − 2). */
    @Test
    void fluxHasItsLogarithmicLimit() {
        double ta = Math.pow(Constants.ELECTRON_MASS * Math.cbrt(82) / 111, 2);
        double td = 0.164 * Math.pow(207.2, -2.0 / 3);
        double expected = 82 * 82 * (Math.log(td / ta) - 2);
        assertThat(new AtomicFormFactor(LEAD, Part.ELASTIC).flux(1e-18, 1e6))
                .isCloseTo(expected, within(1e-4 * expected));
    }

    @Test
    void emptyRangeHasNoFlux() {
        assertThat(new AtomicFormFactor(LEAD, Part.ELASTIC).flux(2, 1)).isZero();
    }

    @Test
    void elementsAreFoundBySymbol() {
        assertThat(LEAD.atomicNumber()).isEqualTo(82);
        assertThat(Element.of("U").atomicNumber()).isEqualTo(92);
        assertThatThrownBy(() -> Element.of("Xx")).hasMessageContaining("PHY-002 unknown element 'Xx'");
    }
}
