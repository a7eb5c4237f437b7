package tenebra.darksector.relic.thermaltarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.matter.Constants;

class TargetPlaneTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-10);

    /** Outside truth: eps and y of an independent calculation; eps² = 162 y for α_D = 0.5 and R = 3. */
    @ParameterizedTest
    @CsvSource({"0.5, 3, 1.367301e-05, 1.154020e-12", "0.1, 2.2, 3.926487e-06, 6.581391e-14"})
    void yAndEpsilonAreTheSamePoint(double alpha, double ratio, double epsilon, double y) {
        TargetPlane plane = TargetPlane.ofAlpha(alpha, ratio);
        assertThat(plane.y(epsilon)).isCloseTo(y, Percentage.withPercentage(1e-4));
        assertThat(plane.coupling(plane.y(epsilon))).isCloseTo(epsilon, CLOSE);
        assertThat(TargetPlane.ofAlpha(0.5, 3).coupling(1)).isCloseTo(Math.sqrt(162), CLOSE);
    }

    /** Outside truth: L_mu − L_tau as above, where y has no 4π. */
    @Test
    void otherVectorsHaveNoFourPi() {
        TargetPlane plane = new TargetPlane(TargetPlane.Definition.PRODUCT, 0.05, 3);
        assertThat(plane.y(2.376649e-03)).isCloseTo(1.743352e-10, Percentage.withPercentage(1e-4));
    }

    /** Laws: limits of missing energy go with α_D, those of recoils with its root; a target at the limit fixes the dark coupling. */
    @Test
    void limitsScaleWithTheDarkCoupling() {
        TargetPlane weak = TargetPlane.ofAlpha(0.1, 3);
        TargetPlane strong = TargetPlane.ofAlpha(0.4, 3);
        assertThat(strong.y(1e-5)).isCloseTo(4 * weak.y(1e-5), CLOSE);
        assertThat(strong.yOfRecoils(1e-5, weak.darkCoupling())).isCloseTo(2 * weak.y(1e-5), CLOSE);
        double squared = weak.smallestDarkCouplingSquared(weak.y(3e-5), 1e-5);
        assertThat(squared / (4 * Math.PI)).isCloseTo(0.9, CLOSE);
    }

    /** Outside truth: y = 1e-12 as above [cm²]. */
    @ParameterizedTest
    @CsvSource({"0.001, 1.63e-35, 0.003", "0.01, 3.38e-39, 0.002", "0.1, 3.691654e-43, 1e-6"})
    void electronsScatterAsTheReferenceSays(double mass, double reference, double accuracy) {
        ElasticScattering scattering = ElasticScattering.onElectrons(mass);
        double area = Units.CM * Units.CM;
        double sigma = scattering.crossSectionAt(1e-12);
        assertThat(sigma / area).isCloseTo(reference, within(accuracy * reference));
        assertThat(scattering.y(sigma)).isCloseTo(1e-12, CLOSE);
        double epsilon = TargetPlane.ofAlpha(0.5, 3).coupling(1e-12);
        double product = epsilon * Constants.ELEMENTARY_CHARGE * Math.sqrt(4 * Math.PI * 0.5);
        assertThat(scattering.crossSection(3 * mass, product)).isCloseTo(sigma, Percentage.withPercentage(1e-3));
    }

    /** Law: cross sections go as the square of reduced masses. */
    @Test
    void protonsScatterMoreThanElectrons() {
        double mass = 0.1;
        double ratio = ElasticScattering.onProtons(mass).crossSection(0.3, 1e-6)
                / ElasticScattering.onElectrons(mass).crossSection(0.3, 1e-6);
        double proton = 0.938272 / (0.938272 + mass);
        double electron = 0.000510999 / (0.000510999 + mass);
        assertThat(ratio).isCloseTo(Math.pow(proton / electron, 2), Percentage.withPercentage(1e-4));
    }
}
