package tenebra.darksector.relic.freezeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.EnergyStructure;
import tenebra.darksector.relic.EnergyStructure.Peak;
import tenebra.darksector.relic.Reaction;

class ThermalAverageTest {
    private static double effective(AnnihilatingSector sector, double x) {
        return new ThermalAverage(sector, 1).effective(x);
    }

    /** Law (Gondolo and Gelmini 1991): in thermal gases the mean of a constant σv is that constant, at all temperatures. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 5, 20, 100, 1000, 10_000})
    void constantRateIsItsOwnMean(double x) {
        assertThat(effective(SyntheticSector.constant(0.1, 3e-9), x)).isCloseTo(3e-9, within(3e-9 * 1e-9));
    }

    /** Law: a + b v² gives a + 6b/x (1 + O(1/x)). */
    @ParameterizedTest
    @ValueSource(doubles = {100, 300, 1000, 3000})
    void squareOfTheVelocityGivesSixOverX(double x) {
        AnnihilatingSector sector = SyntheticSector.ofVelocity(0.1, v -> 1e-9 + 5e-9 * v * v);
        double slope = (effective(sector, x) - 1e-9) / (5e-9 * 6 / x);
        assertThat(slope).isCloseTo(1, within(6 / x));
    }

    /** Law: Γ ≪ T replaces the peak by πMΓ δ(s - M²); what the tail at threshold adds is e^6 Γ/M here. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-10, 1e-12, 1e-14, 1e-16, 1e-20})
    void narrowResonanceIsItsArea(double relativeWidth) {
        double mass = 0.1;
        double resonance = 0.23;
        double width = relativeWidth * resonance;
        double height = 1 / relativeWidth;
        double x = 20;
        AnnihilatingSector sector = SyntheticSector.resonance(mass, new Peak(resonance, width), height);
        double temperature = mass / x;
        double s = resonance * resonance;
        double beta = Math.sqrt(1 - 4 * mass * mass / s);
        double area = Math.PI * height * resonance * width / beta * s * s * beta * beta;
        double scaled = ScaledBessel.k2(x);
        double expected = area
                * ScaledBessel.k1(resonance / temperature)
                * Math.exp(-(resonance - 2 * mass) / temperature)
                / (resonance * 8 * Math.pow(mass, 4) * temperature * scaled * scaled);
        assertThat(effective(sector, x)).isCloseTo(expected, within(5e-5 * expected));
    }

    /** By definition: over both momenta and the angle between them, where the cross section is smooth. */
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 5, 20, 60})
    void sameAsTheMeanOverMomenta(double x) {
        List<AnnihilatingSector> sectors = List.of(
                SyntheticSector.constant(0.1, 1e-9),
                SyntheticSector.pWave(0.1, 1e-9),
                SyntheticSector.resonance(0.1, new Peak(0.3, 0.1), 1e-9));
        for (AnnihilatingSector sector : sectors) {
            double reference = ReferenceAverage.overMomenta(sector, x);
            assertThat(effective(sector, x)).isCloseTo(reference, within(1e-4 * reference));
        }
    }

    /** By adaptive quadrature, where it is not. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 25, 100, 1000})
    void sameAsAdaptiveQuadrature(double x) {
        List<AnnihilatingSector> sectors = List.of(
                SyntheticSector.pWave(0.1, 1e-9),
                SyntheticSector.resonance(0.1, new Peak(0.21, 2e-6), 1e-9),
                SyntheticSector.resonance(0.1, new Peak(0.201, 2e-9), 1e-9),
                SyntheticSector.resonance(0.1, new Peak(0.19, 2e-4), 1e-9),
                SyntheticSector.forbidden(0.1, 0.1, 1e-9),
                SyntheticSector.forbidden(0.1, 1e-3, 1e-9),
                SyntheticSector.coannihilating(0.1, 0.2, 1e-9));
        for (AnnihilatingSector sector : sectors) {
            double reference = ReferenceAverage.effective(sector, x);
            assertThat(effective(sector, x)).isCloseTo(reference, within(1e-6 * reference));
        }
    }

    /** A second channel that opens above the first: at low temperature the closed one must not be lost, nor the open one. */
    @ParameterizedTest
    @ValueSource(doubles = {5, 20, 50})
    void kinkIsResolved(double x) {
        double kink = 0.24;
        EnergyStructure structure = new EnergyStructure(0.2, List.of(kink), List.of());
        AnnihilatingSector sector = SyntheticSector.single(
                0.1,
                new SyntheticSector.Shape(
                        energy -> 1e-13 + (energy > kink ? 1e-9 * Math.sqrt(energy - kink) : 0), structure));
        double reference = ReferenceAverage.effective(sector, x);
        assertThat(effective(sector, x)).isCloseTo(reference, within(1e-6 * reference));
    }

    /** Law (Griest and Seckel): particle and antiparticle apart count half. */
    @Test
    void pairOfParticleAndAntiparticleCountsHalf() {
        Reaction pair = new Reaction(0, 1, SyntheticSector.ofVelocity(0.1, 0.2, velocity -> 1e-9));
        AnnihilatingSector sector = new AnnihilatingSector(
                List.of(new DarkMember("chi", 0.1, 2), new DarkMember("chibar", 0.1, 2)), List.of(pair));
        ThermalAverage average = new ThermalAverage(sector, 2);
        assertThat(average.pair(0, 20)).isCloseTo(1e-9, within(1e-17));
        assertThat(average.effective(20)).isCloseTo(5e-10, within(1e-17));
    }

    /** Law: the heavier partner gets rare as exp(-Δx). */
    @Test
    void splittingSuppressesCoannihilation() {
        double x = 25;
        double degenerate = effective(SyntheticSector.coannihilating(0.1, 0, 1e-9), x);
        double split = effective(SyntheticSector.coannihilating(0.1, 0.2, 1e-9), x);
        double ratio = Math.pow(1.2, 1.5) * Math.exp(-0.2 * x);
        double share = 4 * ratio / ((1 + ratio) * (1 + ratio));
        assertThat(split / degenerate).isCloseTo(share, within(0.15 * share));
    }

    /** Nothing underflows where exp(-x) does. */
    @Test
    void forbiddenChannelIsFiniteWhenCold() {
        double logarithm = new ThermalAverage(SyntheticSector.forbidden(0.1, 0.5, 1e-9), 2).logEffective(5000);
        assertThat(logarithm).isCloseTo(-5000, within(40.0));
    }
}
