package tenebra.darksector.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tenebra.core.FourMomentum;
import tenebra.core.Vec3;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

class InelasticDecayTest {
    private static final double E = Math.sqrt(4 * Math.PI * Constants.ALPHA);
    private static final double DARK = Math.sqrt(4 * Math.PI * 0.1);

    private static InelasticPair pair(double light, double relativeSplitting, InelasticPair.Phase phase) {
        return new InelasticPair(light, light * (1 + relativeSplitting), phase);
    }

    private static InelasticDecay vector(double mass, InelasticPair pair) {
        return new InelasticDecay(
                pair,
                new Mediator(Mediator.Kind.VECTOR, mass),
                0,
                new InelasticDecay.Vertices(DARK, Fermion.ELECTRON, 1e-3 * E));
    }

    private static InelasticDecay scalar(double mass, InelasticPair pair) {
        return new InelasticDecay(
                pair,
                new Mediator(Mediator.Kind.SCALAR, mass),
                0,
                new InelasticDecay.Vertices(1, Fermion.ELECTRON, 1e-4));
    }

    /** Outside truth: an independent integration, accurate to 1e-5. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.1, 5.029026e-16", "0.1, 0.03, 9.643789e-17"})
    void vectorWidthsMatchTheReference(double mass, double light, double reference) {
        double width = vector(mass, pair(light, 0.4, InelasticPair.Phase.SAME)).width();
        assertThat(width).isCloseTo(reference, within(1e-5 * reference));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.03, 0.4, 8.136667e-18", "1.0, 0.3, 0.2, 3.206427e-18"})
    void scalarWidthsMatchTheReference(double mass, double light, double splitting, double reference) {
        double width =
                scalar(mass, pair(light, splitting, InelasticPair.Phase.SAME)).width();
        assertThat(width).isCloseTo(reference, within(1e-5 * reference));
    }

    @Test
    void widthOfTheMediatorMatchesTheReference() {
        double width = pair(0.03, 0.4, InelasticPair.Phase.SAME).widthOfVector(0.09, DARK);
        assertThat(width).isCloseTo(0.002312922, within(1e-6 * 0.002312922));
        assertThat(pair(0.03, 0.4, InelasticPair.Phase.SAME).widthOfVector(0.07, DARK))
                .isZero();
    }

    /** Limit: equal masses give the width into a Dirac pair; with the opposite phase that of an axial vector. */
    @Test
    void equalMassesGiveAPair() {
        double same = new InelasticPair(0.03, 0.03, InelasticPair.Phase.SAME).widthOfVector(0.09, DARK);
        double vector = PairWidth.fermions(new Mediator(Mediator.Kind.VECTOR, 0.09), DARK, 0.03);
        assertThat(same).isCloseTo(vector, within(1e-12 * vector));
        double opposite = new InelasticPair(0.03, 0.03, InelasticPair.Phase.OPPOSITE).widthOfVector(0.09, DARK);
        double axial = PairWidth.fermions(new Mediator(Mediator.Kind.AXIAL, 0.09), DARK, 0.03);
        assertThat(opposite).isCloseTo(axial, within(1e-12 * axial));
    }

    /** Limit: g_D² g_l² Δ⁵/(60 π³ M⁴) for Δ small against all but the electron; at Δ/m₁ = 0.01 the exact width is 0.985 of it. */
    @Test
    void smallSplittingsFollowTheFifthPower() {
        double light = 10;
        double splitting = 0.1;
        double mass = 30;
        double width = vector(mass, pair(light, splitting / light, InelasticPair.Phase.SAME))
                .width();
        double limit =
                Math.pow(DARK * 1e-3 * E, 2) * Math.pow(splitting, 5) / (60 * Math.pow(Math.PI, 3) * Math.pow(mass, 4));
        assertThat(width / limit).isCloseTo(0.985, within(0.003));
    }

    /** Law: the formula with the products of momenta written out, at any s and for both phases. */
    @ParameterizedTest
    @EnumSource(InelasticPair.Phase.class)
    void spectrumIsThatOfTheTraces(InelasticPair.Phase phase) {
        InelasticPair pair = pair(0.1, 0.4, phase);
        double sign = phase == InelasticPair.Phase.SAME ? 1 : -1;
        double light = pair.light() * pair.light();
        double heavy = pair.heavy() * pair.heavy();
        for (double s : new double[] {2e-6, 1e-4, 1.5e-3}) {
            double momentum = new TwoBodyDecay(pair.heavy(), pair.light(), Math.sqrt(s)).momentum();
            double products = 2 * (light + heavy - s) / 2
                    - sign * 6 * pair.light() * pair.heavy()
                    + 4 * (heavy - light - s) / 2 * (heavy - light + s) / 2 / s;
            double dark = DARK * DARK * momentum / (8 * Math.PI * heavy) * products;
            double leptons = PairWidth.fermions(
                    new Mediator(Mediator.Kind.VECTOR, Math.sqrt(s)), 1e-3 * E, Constants.ELECTRON_MASS);
            double expected = dark * Math.sqrt(s) * leptons / Math.PI / Math.pow(s - 0.09, 2);
            assertThat(vector(0.3, pair).perMassSquared(s)).isCloseTo(expected, within(1e-10 * expected));
        }
    }

    /** Law: the sampled invariant masses follow dΓ/ds: 40 bins, 1e5 draws, chi squared below 82.1: false alarm 7e-5. */
    @Test
    void sampledMassesFollowTheSpectrum() {
        InelasticDecay decay = vector(0.3, pair(0.1, 0.4, InelasticPair.Phase.SAME));
        ThreeBodyDecay sampler = new ThreeBodyDecay(decay);
        RandomStream random = RandomStreams.of(11, "masses").event(1);
        int bins = 40;
        int draws = 100_000;
        double low = Math.log(4 * Constants.ELECTRON_MASS * Constants.ELECTRON_MASS);
        double high = Math.log(0.04 * 0.04);
        int[] counts = new int[bins];
        for (int i = 0; i < draws; i++) {
            counts[(int) (bins * (Math.log(sampler.massSquared(random)) - low) / (high - low))]++;
        }
        double[] expected = new double[bins];
        for (int i = 0; i < bins; i++) {
            expected[i] = draws
                    / decay.width()
                    * new GaussLegendre(20)
                            .integrate(
                                    logS -> Math.exp(logS) * decay.perMassSquared(Math.exp(logS)),
                                    low + (high - low) * i / bins,
                                    low + (high - low) * (i + 1) / bins,
                                    8);
        }
        assertThat(ChiSquare.of(counts, expected)).isLessThan(82.1);
    }

    /** Law: energy, momentum and mass shells, in flight at 100 GeV as at rest. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 0, 100", "3, -4, 0.5"})
    void energyAndMomentumAreConserved(double px, double py, double pz) {
        InelasticPair pair = pair(0.1, 0.4, InelasticPair.Phase.OPPOSITE);
        ThreeBodyDecay sampler = new ThreeBodyDecay(vector(0.3, pair));
        FourMomentum parent = FourMomentum.of(pair.heavy(), new Vec3(px, py, pz));
        RandomStream random = RandomStreams.of(5, "conservation").event(1);
        for (int i = 0; i < 1000; i++) {
            ThreeBodyDecay.Products products = sampler.sample(parent, random);
            FourMomentum lost = products.lightState()
                    .plus(products.lepton())
                    .plus(products.antilepton())
                    .minus(parent);
            assertThat(Math.abs(lost.energy())).isLessThan(1e-12 * parent.energy());
            assertThat(lost.momentum().length()).isLessThan(1e-12 * parent.energy());
            assertThat(products.lightState().dot(products.lightState()))
                    .isCloseTo(0.01, within(1e-14 * parent.energy() * parent.energy() + 1e-15));
            assertThat(products.lepton().dot(products.lepton()))
                    .isCloseTo(
                            Constants.ELECTRON_MASS * Constants.ELECTRON_MASS,
                            within(1e-14 * parent.energy() * parent.energy() + 1e-15));
        }
    }

    /** Law: averages of the directions of the parent's products: χ₁ isotropic in the frame of χ₂; leptons ⟨cos²⟩ = 2/5 for 1 + cos². */
    @Test
    void anglesHaveTheirMeans() {
        InelasticPair pair = pair(0.1, 0.4, InelasticPair.Phase.SAME);
        assertThat(meanSquaredCosine(vector(0.3, pair))).isCloseTo(0.4, within(5 * 0.00166));
        assertThat(meanSquaredCosine(scalar(0.3, pair))).isCloseTo(1.0 / 3, within(5 * 0.00149));
    }

    /** ⟨cos²⟩ of 40 000 leptons about their pair; its statistical error is 0.0015 to 0.0017, so that 5 errors fail by 6e-7. */
    private static double meanSquaredCosine(InelasticDecay decay) {
        ThreeBodyDecay sampler = new ThreeBodyDecay(decay);
        FourMomentum parent = FourMomentum.of(decay.pair().heavy(), Vec3.ZERO);
        RandomStream random = RandomStreams.of(3, "angles").event(1);
        double sum = 0;
        for (int i = 0; i < 40_000; i++) {
            ThreeBodyDecay.Products products = sampler.sample(parent, random);
            FourMomentum both = products.lepton().plus(products.antilepton());
            double gamma = both.energy() / Math.sqrt(both.dot(both));
            double along = products.lepton().momentum().dot(both.momentum())
                    / both.momentum().length();
            double velocity = both.momentum().length() / both.energy();
            double rest = gamma * (along - velocity * products.lepton().energy());
            double momentum = Math.sqrt(both.dot(both) / 4 - Constants.ELECTRON_MASS * Constants.ELECTRON_MASS);
            sum += rest * rest / (momentum * momentum);
        }
        return sum / 40_000;
    }

    @Test
    void whatCannotBeSaysSo() {
        InelasticPair narrow = pair(0.1, 0.005, InelasticPair.Phase.SAME);
        assertThat(vector(0.3, narrow).width()).isZero();
        assertThatThrownBy(() -> new ThreeBodyDecay(vector(0.3, narrow))).hasMessageContaining("PHY-044");
        assertThatThrownBy(() -> vector(0.03, pair(0.1, 0.4, InelasticPair.Phase.SAME)))
                .hasMessageContaining("PHY-046");
        assertThatThrownBy(() -> new InelasticDecay(
                        narrow,
                        new Mediator(Mediator.Kind.AXIAL, 1),
                        0,
                        new InelasticDecay.Vertices(1, Fermion.MUON, 1)))
                .hasMessageContaining("PHY-045");
    }
}
