package tenebra.darksector.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

class MagneticMomentTest {
    private static final double E = Math.sqrt(4 * Math.PI * Constants.ALPHA);

    private static double unit(String kind, double ratio) {
        return MagneticMoment.contribution(Mediator.Kind.of(kind), 1, ratio, 1);
    }

    /** Outside truth: an independent integration. */
    @ParameterizedTest
    @CsvSource({
        "scalar, e, 0.001, 0.003528441",
        "scalar, e, 0.1, 3.104459e-06",
        "pseudoscalar, e, 0.001, -0.002349371",
        "pseudoscalar, e, 0.1, -2.884131e-06",
        "vector, e, 0.001, 0.00117907",
        "vector, e, 0.1, 2.203285e-07",
        "axial, e, 0.001, -0.00959555",
        "axial, e, 0.1, -1.102219e-06",
        "scalar, mu, 0.001, 0.01863704",
        "scalar, mu, 0.1, 0.006593875",
        "pseudoscalar, mu, 0.001, -0.006328397",
        "pseudoscalar, mu, 0.1, -0.003790317",
        "vector, mu, 0.001, 0.01230864",
        "vector, mu, 0.1, 0.002803558",
        "axial, mu, 0.001, -282.9538",
        "axial, mu, 0.1, -0.0368268"
    })
    void contributionsMatchTheReference(String kind, String lepton, double mass, double reference) {
        double moment = MagneticMoment.contribution(
                Mediator.Kind.of(kind), Fermion.of(lepton).mass(), mass, 1);
        assertThat(moment).isCloseTo(reference, within(1e-6 * Math.abs(reference)));
    }

    /** Limits for a light mediator; V is Schwinger's α/2π for g = e. */
    @Test
    void lightMediatorsHaveTheirLimits() {
        double ratio = 1e-5;
        double square = Math.PI * Math.PI;
        assertThat(unit("scalar", ratio)).isCloseTo(3 / (16 * square), within(1e-4 / square));
        assertThat(unit("pseudoscalar", ratio)).isCloseTo(-1 / (16 * square), within(1e-9 / square));
        double schwinger = MagneticMoment.contribution(Mediator.Kind.VECTOR, 1, ratio, E);
        assertThat(schwinger).isCloseTo(Constants.ALPHA / (2 * Math.PI), within(1e-4 * schwinger));
        double axial = -1 / (4 * square * ratio * ratio);
        assertThat(unit("axial", ratio)).isCloseTo(axial, within(1e-8 * -axial));
    }

    /** Limits for a heavy mediator: 1/(4π²r²) times ln r − 7/12, −ln r + 11/12, 1/3, −5/3. */
    @Test
    void heavyMediatorsHaveTheirLimits() {
        double ratio = 1e5;
        double scale = 1 / (4 * Math.PI * Math.PI * ratio * ratio);
        assertThat(unit("scalar", ratio) / scale).isCloseTo(Math.log(ratio) - 7.0 / 12, within(1e-7));
        assertThat(unit("pseudoscalar", ratio) / scale).isCloseTo(-Math.log(ratio) + 11.0 / 12, within(1e-7));
        assertThat(unit("vector", ratio) / scale).isCloseTo(1.0 / 3, within(1e-7));
        assertThat(unit("axial", ratio) / scale).isCloseTo(-5.0 / 3, within(1e-7));
    }

    /** Closed formulas of the vector: r = 1 gives ∫ 2y²(1 − y)/(1 − y + y²) = 2π/(3√3) − 1, r = 2 has the denominator (2 − y)². */
    @Test
    void closedFormulasOfTheVector() {
        double scale = 8 * Math.PI * Math.PI;
        double one = 2 * Math.PI / (3 * Math.sqrt(3)) - 1;
        assertThat(unit("vector", 1) * scale).isCloseTo(one, within(1e-12));
        // 2y²(1 − y)/(2 − y)²: with u = 2 − y it is 2(2 − u)²(u − 1)/u², from 1 to 2.
        double two = 2 * (8 * Math.log(2) - 5.5);
        assertThat(unit("vector", 2) * scale).isCloseTo(two, within(1e-12));
    }

    /** Law: the longitudinal axial vector is a pseudoscalar of coupling 2 g m/m_X. */
    @Test
    void lightAxialVectorsActAsPseudoscalars() {
        double ratio = 1e-3;
        double goldstone = MagneticMoment.contribution(Mediator.Kind.PSEUDOSCALAR, 1, ratio, 2 / ratio);
        assertThat(unit("axial", ratio)).isCloseTo(goldstone, within(1e-4 * -goldstone));
    }

    /**
     * Published limits recast with Brookhaven and the first White Paper (Δa = 2.79(76)e-9) and with rubidium: eps at 1 MeV, upper and
     * lower end of the band of two deviations of the muon; five and three deviations for the limits.
     */
    @Test
    void publishedBandsOfDarkPhotonsAreMet() {
        Mediator photon = new Mediator(Mediator.Kind.VECTOR, 1e-3);
        MomentBand.Couplings muon =
                MeasuredMoments.MUON_BROOKHAVEN.couplings(photon, 2).orElseThrow();
        assertThat(muon.high() / E).isCloseTo(1.9541e-3, within(2e-4 * 1.9541e-3));
        assertThat(muon.low() / E).isCloseTo(1.0607e-3, within(2e-4 * 1.0607e-3));
        double five = MeasuredMoments.MUON_BROOKHAVEN
                .couplings(photon, 5)
                .orElseThrow()
                .high();
        assertThat(five / E).isCloseTo(2.4163e-3, within(2e-4 * 2.4163e-3));
        double electron = MeasuredMoments.ELECTRON_RUBIDIUM
                .couplings(photon, 3)
                .orElseThrow()
                .high();
        assertThat(electron / E).isCloseTo(1.1297e-4, within(2e-4 * 1.1297e-4));
    }

    /** Law: the coupling at an end of a band gives the moment at that end; a wrong sign has no coupling. */
    @Test
    void couplingsOfABandReachItsEnds() {
        MomentBand band = MeasuredMoments.ELECTRON_CAESIUM;
        Mediator pseudoscalar = new Mediator(Mediator.Kind.PSEUDOSCALAR, 0.02);
        MomentBand.Couplings found = band.couplings(pseudoscalar, 1).orElseThrow();
        double atHigh =
                MagneticMoment.contribution(Mediator.Kind.PSEUDOSCALAR, Fermion.ELECTRON.mass(), 0.02, found.high());
        double atLow =
                MagneticMoment.contribution(Mediator.Kind.PSEUDOSCALAR, Fermion.ELECTRON.mass(), 0.02, found.low());
        assertThat(atHigh).isCloseTo(-12.4e-13, within(1e-24));
        assertThat(atLow).isCloseTo(-5.2e-13, within(1e-24));
        Mediator vector = new Mediator(Mediator.Kind.VECTOR, 0.02);
        assertThat(band.couplings(vector, 2)).isEmpty();
        assertThat(band.couplings(vector, 3).orElseThrow().low()).isZero();
        assertThat(MeasuredMoments.MUON_2021.couplings(new Mediator(Mediator.Kind.AXIAL, 1), 2))
                .isEmpty();
    }

    @Test
    void bandsAreFoundByName() {
        for (MomentBand band : MeasuredMoments.all()) {
            assertThat(MeasuredMoments.of(band.name())).isSameAs(band);
        }
        assertThatThrownBy(() -> MeasuredMoments.of("tau")).hasMessageContaining("PHY-048");
        assertThatThrownBy(() -> unit("spin2", 1)).hasMessageContaining("PHY-047");
    }
}
