package tenebra.darksector.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.FourMomentum;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.matter.Constants;

class TwoBodyDecayTest {
    private static final FourMomentum FAST = FourMomentum.of(0.0167, new Vec3(1, -2, 100));

    /** Law: energy and momentum to 1e-12, also for a parent of γ = 6000. */
    @Test
    void energyAndMomentumAreConserved() {
        TwoBodyDecay decay = new TwoBodyDecay(0.0167, Constants.ELECTRON_MASS, Constants.ELECTRON_MASS);
        RandomStream random = RandomStreams.of(1, "two").event(1);
        for (int i = 0; i < 1000; i++) {
            TwoBodyDecay.Products products = decay.sample(FAST, AngularShape.TRANSVERSE_TO_FERMIONS, random);
            FourMomentum lost = products.first().plus(products.second()).minus(FAST);
            assertThat(Math.abs(lost.energy())).isLessThan(1e-12 * FAST.energy());
            assertThat(lost.momentum().length()).isLessThan(1e-12 * FAST.energy());
        }
    }

    /** Closed formula: pi+ → mu+ nu gives the muon 29.792 MeV (Particle Data Group masses). */
    @Test
    void momentumOfPionDecay() {
        TwoBodyDecay pion = new TwoBodyDecay(0.13957039, Constants.MUON_MASS, 0);
        assertThat(pion.momentum()).isCloseTo(29.792e-3, within(2e-6));
    }

    /** Law: a product flying forward takes (E ± p)/M of its light-cone momentum. */
    @Test
    void boostsAlongTheLineOfFlight() {
        FourMomentum parent = FourMomentum.of(2, new Vec3(0, 0, 1.5));
        FourMomentum forward =
                new TwoBodyDecay(2, 0, 0).along(new Vec3(0, 0, 1), parent).first();
        assertThat(forward.energy()).isCloseTo((2.5 + 1.5) / 2, within(1e-15));
        assertThat(forward.momentum().z()).isCloseTo(forward.energy(), within(1e-15));
    }

    /** Law: ⟨cos²⟩ = (1/3 + a/5)/(1 + a/3); 40 000 draws, error at most 0.0018, five errors: false alarm 6e-7 each. */
    @ParameterizedTest
    @CsvSource({"0", "1", "-1", "3"})
    void shapesHaveTheirMean(double slope) {
        RandomStream random = RandomStreams.of(2, "shapes").event(1);
        double sum = 0;
        for (int i = 0; i < 40_000; i++) {
            double cosine = new AngularShape(slope).cosine(random);
            sum += cosine * cosine;
        }
        double mean = (1.0 / 3 + slope / 5) / (1 + slope / 3);
        assertThat(sum / 40_000).isCloseTo(mean, within(5 * 0.0018));
    }

    /** Law: the energy of isotropic products is flat from γ(1 − β) to γ(1 + β): its mean is half the parent's. */
    @Test
    void energiesOfIsotropicPhotonsAreFlat() {
        TwoBodyDecay decay = new TwoBodyDecay(0.0167, 0, 0);
        RandomStream random = RandomStreams.of(4, "flat").event(1);
        int[] counts = new int[20];
        for (int i = 0; i < 20_000; i++) {
            double share =
                    decay.sample(FAST, AngularShape.ISOTROPIC, random).first().energy() / FAST.energy();
            counts[(int) Math.clamp(20 * share, 0, 19)]++;
        }
        // 19 degrees of freedom: false alarm 1e-5.
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(55);
    }

    @Test
    void thresholdIsKept() {
        assertThat(new TwoBodyDecay(0.3, 0.1, 0.2).momentum()).isLessThan(1e-8);
        assertThatThrownBy(() -> new TwoBodyDecay(0.3, 0.1, 0.21)).hasMessageContaining("PHY-044");
        assertThatThrownBy(() -> new AngularShape(-1.1)).hasMessageContaining("slope");
    }
}
