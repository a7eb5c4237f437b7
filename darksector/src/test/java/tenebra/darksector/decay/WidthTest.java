package tenebra.darksector.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.Units;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Couplings;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

/** Outside truth: values of an independent calculation, in GeV and cm; g = eps e. */
class WidthTest {
    private static final double E = Math.sqrt(4 * Math.PI * Constants.ALPHA);

    private static Couplings to(Fermion fermion, double coupling) {
        return new Couplings(Map.of(fermion, coupling), 0, Optional.empty());
    }

    private static Couplings toPhotons(double coupling) {
        return new Couplings(Map.of(), coupling, Optional.empty());
    }

    private static Mediator mediator(String kind, double mass) {
        return new Mediator(Mediator.Kind.of(kind), mass);
    }

    @ParameterizedTest
    @CsvSource({
        "scalar, e, 0.3, 1.094584e-09",
        "vector, e, 0.0167, 4.062171e-11",
        "vector, mu, 0.3, 6.464769e-10",
        "vector, e, 0.3, 7.297353e-10"
    })
    void widthsIntoLeptonsMatchTheReference(String kind, String lepton, double mass, double reference) {
        Fermion fermion = Fermion.of(lepton);
        Decays decays = Decays.of(mediator(kind, mass), to(fermion, 1e-3 * E));
        double width = decays.width(DecayChannel.of(fermion));
        assertThat(width).isCloseTo(reference, within(2e-7 * reference));
        assertThat(width).isEqualTo(PairWidth.fermions(mediator(kind, mass), 1e-3 * E, fermion.mass()));
    }

    @ParameterizedTest
    @CsvSource({
        "pseudoscalar, mu, 0.3, 2.539717e-05",
        "vector, e, 0.0167, 0.0004857672",
        "vector, mu, 0.3, 3.052344e-05",
        "vector, e, 0.3, 2.70409e-05",
        "axial, e, 0.0167, 0.0004885064"
    })
    void decayLengthsOfChannelsMatchTheReference(String kind, String lepton, double mass, double reference) {
        Fermion fermion = Fermion.of(lepton);
        double width = PairWidth.fermions(mediator(kind, mass), 1e-3 * E, fermion.mass());
        assertThat(Constants.HBAR_C / width / Units.CM).isCloseTo(reference, within(3e-7 * reference));
    }

    @Test
    void gravitonAndNeutrinoWidthsMatchTheReference() {
        Decays graviton =
                Decays.of(mediator("spin2", 0.3), new Couplings(Map.of(Fermion.MUON, 1e-3), 1e-3, Optional.empty()));
        assertThat(graviton.width(DecayChannel.MUONS)).isCloseTo(2.556422e-11, within(2e-7 * 2.556422e-11));
        assertThat(graviton.width(DecayChannel.TWO_PHOTONS)).isCloseTo(1.074296e-10, within(3e-7 * 1.074296e-10));
        assertThat(Decays.of(mediator("vector", 0.1), to(Fermion.NU_MU, 5e-4)).totalWidth())
                .isCloseTo(3.315728e-10, within(2e-7 * 3.315728e-10));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 396749.4", "0.01, 396.7494", "0.05, 3.173996", "0.1, 0.3967494", "0.3, 0.01469442"})
    void axionsLiveAsLongAsTheReference(double mass, double reference) {
        Decays decays = Decays.of(mediator("pseudoscalar", mass), toPhotons(1e-4));
        double restLength = decays.lifetime() * Constants.SPEED_OF_LIGHT / Units.CM;
        assertThat(restLength).isCloseTo(reference, within(3e-7 * reference));
        assertThat(Decays.of(mediator("scalar", mass), toPhotons(1e-4)).lifetime())
                .isEqualTo(decays.lifetime());
    }

    @Test
    void axionWidthMatchesTheReference() {
        double width = Decays.of(mediator("pseudoscalar", 0.1), toPhotons(1e-4)).totalWidth();
        assertThat(width).isCloseTo(4.973592e-14, within(2e-7 * 4.973592e-14));
    }

    @Test
    void photonsFromLoopsMatchTheReference() {
        double loop = PhotonWidth.two(mediator("pseudoscalar", 0.05), to(Fermion.MUON, 1e-3));
        assertThat(loop).isCloseTo(3.121447e-16, within(1e-6 * 3.121447e-16));
        double three = PhotonWidth.three(mediator("vector", 5e-4), to(Fermion.ELECTRON, E));
        assertThat(three).isCloseTo(5.599936e-20, within(1e-6 * 5.599936e-20));
        assertThat(PhotonWidth.three(mediator("vector", 5e-4), to(Fermion.ELECTRON, -E)))
                .isEqualTo(three);
    }

    /** Limit: F → 4/3 and 2 for a heavy lepton, so that Γ = (α g F)² M³/(256 π³ m²). */
    @ParameterizedTest
    @CsvSource({"scalar, 1.3333333333333333", "pseudoscalar, 2"})
    void heavyLeptonsActAsAPoint(String kind, double limit) {
        double mass = 1e-3;
        double width = PhotonWidth.two(mediator(kind, mass), to(Fermion.TAU, 1));
        double amplitude = Constants.ALPHA * limit / Fermion.TAU.mass();
        double point = amplitude * amplitude * mass * mass * mass / (256 * Math.pow(Math.PI, 3));
        assertThat(width).isCloseTo(point, within(1e-6 * point));
    }

    /** Law: the loop function is its integral over a Feynman parameter, ∫₀¹ dx ln(1 − 4zx(1 − x))/x = −2 asin²(√z). */
    @ParameterizedTest
    @ValueSource(doubles = {5e-5, 0.9999e-4, 1.0001e-4, 0.01, 0.5, 0.9})
    void loopEqualsItsFeynmanIntegral(double z) {
        double mass = 2 * Fermion.MUON.mass() * Math.sqrt(z);
        double integral = new GaussLegendre(40).integrate(x -> -StrictMath.log1p(-4 * z * x * (1 - x)) / x, 0, 1, 4);
        double f = integral / 2;
        double expected = 2 * f / z;
        assertThat(amplitude("pseudoscalar", mass)).isCloseTo(expected, within(1e-9 * expected));
        double scalar = 2 / z * (1 + (1 - 1 / z) * f);
        assertThat(amplitude("scalar", mass)).isCloseTo(scalar, within(1e-12 / (z * z) + 1e-9));
    }

    /** |F| of the muon loop from its width. */
    private static double amplitude(String kind, double mass) {
        double width = PhotonWidth.two(mediator(kind, mass), to(Fermion.MUON, 1));
        double unit = Constants.ALPHA / Fermion.MUON.mass();
        return Math.sqrt(width * 256 * Math.pow(Math.PI, 3) / (mass * mass * mass)) / unit;
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "pseudoscalar"})
    void loopIsContinuousAtThreshold(String kind) {
        double threshold = 2 * Fermion.MUON.mass();
        double below = amplitude(kind, threshold * (1 - 1e-12));
        assertThat(amplitude(kind, threshold * (1 + 1e-12))).isCloseTo(below, within(1e-5 * below));
    }

    /** Law: amplitudes add, not widths; two leptons of opposite sign can cancel, and so can a coupling to photons. */
    @Test
    void amplitudesOfLoopsAdd() {
        Mediator scalar = mediator("scalar", 0.01);
        double muon = PhotonWidth.two(scalar, to(Fermion.MUON, 1));
        double tau = PhotonWidth.two(scalar, to(Fermion.TAU, -1));
        Couplings both = new Couplings(Map.of(Fermion.MUON, 1.0, Fermion.TAU, -1.0), 0, Optional.empty());
        double expected = Math.pow(Math.sqrt(muon) - Math.sqrt(tau), 2);
        assertThat(PhotonWidth.two(scalar, both)).isCloseTo(expected, within(1e-9 * expected));
        double against = -Math.sqrt(muon * 64 * Math.PI / 1e-6);
        Couplings cancelling = new Couplings(Map.of(Fermion.MUON, 1.0), against, Optional.empty());
        assertThat(PhotonWidth.two(scalar, cancelling)).isLessThan(1e-20 * muon);
    }

    /** Outside truth: first coefficients of the expansion that McDermott, Patel and Ramani give; three photons end at 2 m_e. */
    @Test
    void threePhotonsGrowTowardsThreshold() {
        double m = Constants.ELECTRON_MASS;
        assertThat(PhotonWidth.threeBeyondLeading(1e-3 * m, m)).isCloseTo(1 + 335.0 / 714 * 1e-6, within(1e-11));
        assertThat(PhotonWidth.threeBeyondLeading(m, m)).isCloseTo(1.681, within(2e-3));
        Decays light = Decays.of(mediator("vector", m), to(Fermion.ELECTRON, 1e-3 * E));
        assertThat(light.widths().keySet()).containsExactly(DecayChannel.THREE_PHOTONS);
        assertThat(light.notes()).singleElement().asString().contains("factor of 1.68");
        assertThat(PhotonWidth.three(mediator("vector", 2 * m), to(Fermion.ELECTRON, E)))
                .isZero();
        assertThat(PhotonWidth.three(mediator("axial", m), to(Fermion.ELECTRON, E)))
                .isZero();
        assertThatThrownBy(() -> PhotonWidth.threeBeyondLeading(2 * m, m)).hasMessageContaining("PHY-041");
    }

    /** Outside truth: Γ(χχ̄) + Γ(ee) + Γ(μμ) for m_χ = M/3, α_D = 0.1, eps = 1e-3. */
    @ParameterizedTest
    @CsvSource({"complex-scalar, 0.1, 0.0003450725", "dirac, 0.2, 0.006073271"})
    void totalWidthsWithDarkMatterMatchTheReference(String kind, double mass, double reference) {
        Mediator vector = mediator("vector", mass);
        double dark = PairWidth.darkMatter(vector, DarkMatter.of(kind), Math.sqrt(4 * Math.PI * 0.1), mass / 3);
        double leptons = PairWidth.fermions(vector, 1e-3 * E, Fermion.ELECTRON.mass())
                + PairWidth.fermions(vector, 1e-3 * E, Fermion.MUON.mass());
        assertThat(dark + leptons).isCloseTo(reference, within(1e-6 * reference));
    }

    @Test
    void whatCannotBeSaysSo() {
        assertThatThrownBy(() -> Decays.of(mediator("vector", 0.1), toPhotons(1e-4)))
                .hasMessageContaining("PHY-042 a vector mediator does not decay into two photons");
        assertThatThrownBy(() -> Decays.of(mediator("scalar", 0.1), to(Fermion.NU_E, 1e-4)))
                .hasMessageContaining("PHY-043 a scalar mediator");
    }
}
