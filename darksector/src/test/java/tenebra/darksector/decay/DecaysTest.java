package tenebra.darksector.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.darksector.Couplings;
import tenebra.darksector.DarkCoupling;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

class DecaysTest {
    private static final double E = Math.sqrt(4 * Math.PI * Constants.ALPHA);
    private static final double EPSILON = 1e-3;

    private static Couplings kineticMixing() {
        Map<Fermion, Double> couplings = new EnumMap<>(Fermion.class);
        for (Fermion fermion : Fermion.values()) {
            couplings.put(fermion, EPSILON * E * fermion.charge());
        }
        return new Couplings(couplings, 0, Optional.empty());
    }

    private static Couplings baryonsLessLeptons(double coupling) {
        Map<Fermion, Double> couplings = new EnumMap<>(Fermion.class);
        for (Fermion fermion : Fermion.values()) {
            couplings.put(fermion, fermion.isQuark() ? coupling / 3 : -coupling);
        }
        return new Couplings(couplings, 0, Optional.empty());
    }

    private static Decays photon(double mass) {
        return Decays.of(new Mediator(Mediator.Kind.VECTOR, mass), kineticMixing());
    }

    /** Published data points (compilation of the Particle Data Group 2020): R and how far experiments scatter there. */
    @ParameterizedTest
    @CsvSource({
        "0.335, 0.06390, 0.10",
        "0.405, 0.2192, 0.10",
        "0.501, 0.4742, 0.05",
        "0.77040, 9.948, 0.05",
        "0.78179, 19.41, 0.03",
        "0.78240, 19.31, 0.03",
        "0.79500, 7.666, 0.03",
        "1.0001, 1.321, 0.25",
        "1.04003, 1.629, 0.03",
        "10.52, 3.56, 0.05"
    })
    void ratioFollowsTheData(double energy, double published, double scatter) {
        assertThat(HadronicRatio.at(energy)).isCloseTo(published, within(scatter * published));
    }

    /** Outside truth: at the peak of phi R = 9 B_ee/α² = 50.3 and a little of rho. */
    @Test
    void phiStandsAsHighAsItsBranchingRatioSays() {
        double peak = 9 * 2.979e-4 / (Constants.ALPHA * Constants.ALPHA);
        assertThat(HadronicRatio.at(1.01946)).isCloseTo(peak + 0.3, within(0.03 * peak));
        assertThat(HadronicRatio.at(3.0969))
                .isCloseTo(9 * 0.05971 * 0.877 / (Constants.ALPHA * Constants.ALPHA), within(200.0));
        assertThat(HadronicRatio.at(3.05)).isCloseTo(2.2, within(0.05));
    }

    /** Limits: nothing below two pions; the parton model with first-order corrections of 4 to 10 % far above thresholds. */
    @Test
    void ratioHasItsLimits() {
        assertThat(HadronicRatio.at(0.279)).isZero();
        assertThat(HadronicRatio.at(0.28)).isPositive();
        assertThat(HadronicRatio.at(0.33 - 1e-9)).isCloseTo(HadronicRatio.at(0.33 + 1e-9), within(1e-4));
        assertThat(HadronicRatio.at(2.5)).isBetween(2.0 * 1.04, 2.0 * 1.25);
        assertThat(HadronicRatio.at(6)).isBetween(10.0 / 3, 10.0 / 3 * 1.1);
        assertThat(HadronicRatio.at(50)).isBetween(11.0 / 3 * 1.03, 11.0 / 3 * 1.1);
        assertThatThrownBy(() -> HadronicRatio.at(Double.NaN)).hasMessageContaining("CFG-014");
    }

    /** Law: with kinetic mixing hadrons are R times massless muons, whatever part of the calculation is at work. */
    @ParameterizedTest
    @CsvSource({"0.3", "0.7", "0.7827", "1.02", "1.5", "2.5", "3.0969", "4.2", "9.46", "12"})
    void hadronsAreRatioTimesMasslessMuons(double mass) {
        double massless = PairWidth.fermions(new Mediator(Mediator.Kind.VECTOR, mass), EPSILON * E, 0);
        double expected = HadronicRatio.at(mass) * massless;
        assertThat(photon(mass).width(DecayChannel.HADRONS)).isCloseTo(expected, within(1e-9 * expected));
        assertThat(photon(mass).notes()).isEmpty();
    }

    /** Limits: B − L does not see the rho; omega counts four times, phi once; two thirds of R = 2 are 1 for three flavours. */
    @Test
    void baryonNumberSeesOmegaAndPhi() {
        assertThat(hadronsOverPhoton(0.6)).isLessThan(0.1);
        assertThat(hadronsOverPhoton(0.7827)).isBetween(2.4, 3.2);
        assertThat(hadronsOverPhoton(1.0195)).isCloseTo(1, within(0.05));
        assertThat(hadronsOverPhoton(2.5)).isCloseTo(0.5, within(1e-4));
        assertThat(hadronsOverPhoton(6)).isCloseTo(0.4, within(1e-4));
        Decays decays = Decays.of(new Mediator(Mediator.Kind.VECTOR, 0.9), baryonsLessLeptons(1e-4));
        assertThat(decays.notes()).singleElement().asString().contains("factor of 2");
    }

    private static double hadronsOverPhoton(double mass) {
        Mediator vector = new Mediator(Mediator.Kind.VECTOR, mass);
        return Decays.of(vector, baryonsLessLeptons(EPSILON * E)).width(DecayChannel.HADRONS)
                / photon(mass).width(DecayChannel.HADRONS);
    }

    /** What is not known is said. */
    @Test
    void missingHadronsAreNoted() {
        Decays scalar = Decays.of(new Mediator(Mediator.Kind.SCALAR, 0.5), baryonsOnly());
        assertThat(scalar.width(DecayChannel.HADRONS)).isZero();
        assertThat(scalar.notes()).hasSize(2).anyMatch(note -> note.startsWith("hadrons are left out"));
        assertThat(Decays.of(new Mediator(Mediator.Kind.AXIAL, 0.1), baryonsOnly())
                        .notes())
                .isEmpty();
    }

    private static Couplings baryonsOnly() {
        return new Couplings(Map.of(Fermion.UP, 1e-4, Fermion.DOWN, 1e-4), 0, Optional.empty());
    }

    /** Law: ratios add to one, in the order of the channels; partial widths add to the total, invisible ones to the invisible. */
    @Test
    void branchingRatiosAddToOne() {
        Couplings couplings = new Couplings(
                baryonsLessLeptons(1e-4).fermions(), 0, Optional.of(new DarkCoupling(DarkMatter.DIRAC, 1e-4, 0.1)));
        Decays decays = Decays.of(new Mediator(Mediator.Kind.VECTOR, 0.5), couplings);
        assertThat(decays.branchingRatios().keySet())
                .containsExactly(
                        DecayChannel.ELECTRONS,
                        DecayChannel.MUONS,
                        DecayChannel.NEUTRINOS_E,
                        DecayChannel.NEUTRINOS_MU,
                        DecayChannel.NEUTRINOS_TAU,
                        DecayChannel.HADRONS,
                        DecayChannel.DARK_MATTER);
        assertThat(decays.branchingRatios().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-14));
        double neutrinos = 3 * 1e-8 * 0.5 / (24 * Math.PI);
        double invisible = neutrinos + decays.width(DecayChannel.DARK_MATTER);
        assertThat(decays.invisibleWidth()).isCloseTo(invisible, within(1e-12 * invisible));
    }

    /** Outside truth: ħ = 6.582119569e-25 GeV s; L = (p/M) ħc/Γ. */
    @Test
    void lifetimeAndLengthAreThoseOfTheWidth() {
        Decays decays = photon(0.0167);
        assertThat(decays.lifetime() / Units.S)
                .isCloseTo(6.582119569e-25 / decays.totalWidth(), within(1e-9 * 1.6e-14));
        double length = Math.sqrt(100.0 * 100 - 0.0167 * 0.0167) / 0.0167 * 0.0004857672 * Units.CM;
        assertThat(decays.decayLength(100)).isCloseTo(length, within(1e-6 * length));
        assertThat(decays.decayLength(0.0167)).isZero();
        assertThatThrownBy(() -> decays.decayLength(0.01)).hasMessageContaining("energy of the mediator");
    }

    /** Law: probabilities of neighbouring volumes add, all add to one, and a far short volume holds its share of the length. */
    @Test
    void probabilitiesAdd() {
        Decays decays = photon(0.0167);
        double length = decays.decayLength(50);
        double near = decays.probability(50, 0, length);
        assertThat(near).isCloseTo(1 - Math.exp(-1), within(1e-14));
        assertThat(near + decays.probability(50, length, Double.POSITIVE_INFINITY))
                .isCloseTo(1, within(1e-14));
        assertThat(decays.probability(50, 0, 1e-12 * length)).isCloseTo(1e-12, within(1e-20));
        assertThat(decays.probability(0.0167, 0, 1)).isEqualTo(1);
        assertThat(decays.probability(0.0167, 1, 2)).isZero();
        assertThatThrownBy(() -> decays.probability(50, 2, 1)).hasMessageContaining("far end of the decay volume");
    }

    @Test
    void whatCannotDecayLivesForEver() {
        Decays stable = Decays.of(
                new Mediator(Mediator.Kind.AXIAL, 1e-3),
                new Couplings(Map.of(Fermion.ELECTRON, 0.0, Fermion.MUON, 1.0), 0, Optional.empty()));
        assertThat(stable.widths()).isEmpty();
        assertThat(stable.branchingRatios()).isEmpty();
        assertThat(stable.lifetime()).isInfinite();
        assertThat(stable.decayLength(1)).isInfinite();
        assertThat(stable.probability(1, 0, 1e9)).isZero();
    }
}
