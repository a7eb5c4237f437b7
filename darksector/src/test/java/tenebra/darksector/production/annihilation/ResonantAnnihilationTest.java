package tenebra.darksector.production.annihilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.DarkPair;
import tenebra.darksector.decay.PairWidth;
import tenebra.darksector.production.Birth;
import tenebra.matter.ComptonProfile;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.Species;

class ResonantAnnihilationTest {
    private static final double ME = Constants.ELECTRON_MASS;
    private static final Element LEAD = Element.of("Pb");
    private static final EnergyRange RANGE = new EnergyRange(0, 150);

    /** A vector of mass M that is nothing but dark matter: its relative width is what is asked for. */
    private static ResonantCrossSection invisible(double mass, double relativeWidth) {
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, mass);
        double unit = new DarkPair(DarkMatter.DIRAC, mass / 3, 1).width(mediator);
        DarkPair pair = new DarkPair(DarkMatter.DIRAC, mass / 3, Math.sqrt(relativeWidth * mass / unit));
        return new ResonantCrossSection(mediator, pair, relativeWidth * mass);
    }

    private static ResonantAnnihilation process(ResonantCrossSection formula, ElectronMotion motion) {
        return new ResonantAnnihilation(LEAD, formula, motion, RANGE);
    }

    private static double integral(ResonantAnnihilation process, double low, double high) {
        return process.meanCrossSection(Species.POSITRON, high, low) * (high - low);
    }

    /** 4 pi² alpha BR/(2 m_e), with the electron's mass in the width and the velocity. */
    private static double strength(double mass) {
        double coupling = Math.sqrt(4 * Math.PI * Constants.ALPHA);
        double width = PairWidth.fermions(new Mediator(Mediator.Kind.VECTOR, mass), coupling, ME);
        double velocity2 = 1 - 4 * ME * ME / (mass * mass);
        return 6 * Math.PI * Math.PI * width / (ME * mass * velocity2) * Constants.PER_GEV_SQUARED;
    }

    @Test
    void strengthIsTheWellKnownOne() {
        double expected = 4 * Math.PI * Math.PI * Constants.ALPHA / (2 * ME) * Constants.PER_GEV_SQUARED;
        assertThat(strength(0.2)).isCloseTo(expected, within(1e-4 * expected));
    }

    /** However narrow it is: the integral across is all of it, to the middle a half, to the half width three quarters. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-12, 1e-10, 1e-8, 1e-6})
    void narrowResonanceIsNeverMissed(double relativeWidth) {
        for (double mass : new double[] {0.01, 0.0987654321, 0.2, 0.3456789}) {
            ResonantCrossSection formula = invisible(mass, relativeWidth);
            ResonantAnnihilation process = process(formula, ElectronMotion.AT_REST);
            double all = strength(mass);
            double place = formula.resonanceEnergy();
            assertThat(integral(process, 0.5 * place, 1.1 * place)).isCloseTo(all, within(1e-5 * all));
            if (relativeWidth > 1e-11) {
                assertThat(integral(process, 0.5 * place, place)).isCloseTo(all / 2, within(1e-4 * all));
                assertThat(integral(process, place - formula.halfWidth(), place))
                        .isCloseTo(all / 4, within(1e-4 * all));
            }
            assertThat(integral(process, 0.5 * place, 0.9 * place)).isLessThan(20 * relativeWidth * all);
        }
    }

    /** Quadrature of the formula over any piece of track, broad to narrow, with thresholds near and far. */
    @ParameterizedTest
    @CsvSource({
        "VECTOR, 0.2, 0.33, 0.3", "VECTOR, 0.2, 0.4999, 1e-3", "AXIAL, 0.1, 0.499, 1e-2",
        "SCALAR, 0.2, 0.6, 1e-6", "PSEUDOSCALAR, 0.2, 0.51, 0", "SCALAR, 0.0005, 50, 0"
    })
    void meanIsTheIntegralOfTheFormula(Mediator.Kind kind, double mass, double massRatio, double width) {
        Mediator mediator = new Mediator(kind, mass);
        double unit = new DarkPair(DarkMatter.DIRAC, mass * massRatio, 1).width(mediator);
        double coupling = unit > 0 ? Math.sqrt(width * mass / unit) : 1;
        DarkPair pair = new DarkPair(DarkMatter.DIRAC, mass * massRatio, coupling);
        ResonantCrossSection formula = new ResonantCrossSection(mediator, pair, width * mass);
        ResonantAnnihilation process = process(formula, ElectronMotion.AT_REST);
        double threshold = formula.thresholdEnergy();
        double[] edges = {threshold, 1.00001 * threshold, 1.003 * threshold, 1.2 * threshold, 1.9 * threshold, 149};
        for (int i = 1; i < edges.length; i++) {
            double root = Math.sqrt(edges[i] - edges[i - 1]);
            double low = edges[i - 1];
            double expected = new GaussLegendre(12).integrate(y -> 2 * y * formula.total(low + y * y), 0, root, 4000);
            assertThat(integral(process, low, edges[i])).isCloseTo(expected, within(3e-6 * expected));
        }
        assertThat(process.meanCrossSection(Species.POSITRON, 0.99 * threshold, 0.9 * threshold))
                .isZero();
    }

    /** Law: the electrons' motion moves the strength of a resonance, and takes nothing from it; lead loses 1e-3 to w > 4, w < 0. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-9, 1e-4})
    void motionConservesTheStrength(double relativeWidth) {
        ResonantCrossSection formula = invisible(0.03, relativeWidth);
        double all = strength(0.03);
        double moved = integral(process(formula, ElectronMotion.BOUND), 0.2, 150);
        assertThat(moved).isCloseTo(all, within(1e-3 * all)).isLessThan(all * (1 + 1e-3));
    }

    /** A narrow resonance shows the profile itself: sigma = strength × J(m_e (1 − E_R/E)) m_e E_R/E². */
    @ParameterizedTest
    @ValueSource(doubles = {1e-14, 1e-7})
    void narrowResonanceHasTheShapeOfTheProfile(double relativeWidth) {
        ResonantCrossSection formula = invisible(0.2, relativeWidth);
        ResonantAnnihilation process = process(formula, ElectronMotion.BOUND);
        ComptonProfile profile = ComptonProfile.of(LEAD);
        double place = formula.resonanceEnergy();
        for (double factor : new double[] {0.5, 0.8, 0.95, 0.99, 0.998, 1.0, 1.003, 1.02, 1.3, 2}) {
            double energy = factor * place;
            double expected =
                    strength(0.2) * profile.density(ME * (1 - place / energy)) * ME * place / (energy * energy);
            double low = 0.9999 * energy;
            double high = 1.0001 * energy;
            assertThat(process.meanCrossSection(Species.POSITRON, energy, energy))
                    .isCloseTo(expected, within(2e-3 * expected));
            assertThat(process.meanCrossSection(Species.POSITRON, high, low))
                    .isCloseTo(expected, within(2e-3 * expected));
        }
    }

    /** The double integral as it is written: over p_z at fixed energy of the positron. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.33, 0.03", "0.15, 0.33, 0.3", "0.2, 0.6, 0"})
    void boundCrossSectionIsTheConvolution(double mass, double massRatio, double width) {
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, mass);
        DarkPair unit = new DarkPair(DarkMatter.DIRAC, mass * massRatio, 1);
        double coupling = width > 0 ? Math.sqrt(width * mass / unit.width(mediator)) : 1;
        ResonantCrossSection formula = new ResonantCrossSection(
                mediator, new DarkPair(DarkMatter.DIRAC, mass * massRatio, coupling), width * mass);
        ResonantAnnihilation process = process(formula, ElectronMotion.BOUND);
        ComptonProfile profile = ComptonProfile.of(LEAD);
        for (double energy : new double[] {20, 33, 38, 42, 57, 95, 140}) {
            double expected = new GaussLegendre(8)
                    .integrate(
                            pz -> profile.density(pz) * (1 - pz / ME) * formula.total(energy * (1 - pz / ME)),
                            -3 * ME,
                            ME,
                            4000);
            assertThat(process.meanCrossSection(Species.POSITRON, energy, energy))
                    .isCloseTo(expected, within(2e-3 * expected));
        }
    }

    /**
     * Law: sampled energies in 20 bins of equal probability; 2e4 draws; chi-square limit 52.4 has false-alarm probability 6e-5
     * for 19 degrees of freedom. Fixed seed.
     */
    @ParameterizedTest
    @CsvSource({"AT_REST, 1e-9", "AT_REST, 0.03", "BOUND, 1e-12", "BOUND, 0.03"})
    void sampledEnergiesFollowTheCrossSection(ElectronMotion motion, double relativeWidth) {
        ResonantCrossSection formula = invisible(0.2, relativeWidth);
        ResonantAnnihilation process = process(formula, motion);
        double spread = motion == ElectronMotion.AT_REST ? relativeWidth : 0.01;
        double low = formula.resonanceEnergy() * (1 - 2 * spread);
        double high = formula.resonanceEnergy() * (1 + 3 * spread);
        double all = integral(process, low, high);
        RandomStream random = RandomStreams.of(11, "resonance").event(1);
        int[] counts = new int[20];
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double energy = process.sampleEnergy(Species.POSITRON, high, low, random);
            counts[Math.min(19, (int) (20 * integral(process, low, energy) / all))]++;
        }
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(52.4);
    }

    @ParameterizedTest
    @EnumSource(ElectronMotion.class)
    void onlyPositronsAboveTheLeastEnergyAreParents(ElectronMotion motion) {
        ResonantAnnihilation process =
                new ResonantAnnihilation(LEAD, invisible(0.2, 0.03), motion, new EnergyRange(35, 100));
        assertThat(process.startsFrom(Species.ELECTRON, 80)).isFalse();
        assertThat(process.startsFrom(Species.POSITRON, 34.9)).isFalse();
        assertThat(process.startsFrom(Species.POSITRON, 80)).isTrue();
        assertThat(process.meanCrossSection(Species.ELECTRON, 80, 30)).isZero();
        double above = process.meanCrossSection(Species.POSITRON, 80, 35) * 45;
        assertThat(process.meanCrossSection(Species.POSITRON, 80, 20) * 60).isCloseTo(above, within(1e-12 * above));
        Birth birth =
                process.sample(Species.POSITRON, 40, RandomStreams.of(1, "x").event(1));
        assertThat(birth.mediatorEnergy()).isEqualTo(40);
        assertThat(birth.survivors()).isEmpty();
    }

    /** Off-shell only: no positron energy makes a threshold above the beam. */
    @Test
    void whatTheBeamCannotReachIsNotMade() {
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, 3);
        ResonantCrossSection formula = new ResonantCrossSection(mediator, new DarkPair(DarkMatter.DIRAC, 2, 1), 1e-9);
        ResonantAnnihilation process = process(formula, ElectronMotion.BOUND);
        assertThat(process.startsFrom(Species.POSITRON, 149)).isFalse();
        assertThat(process.meanCrossSection(Species.POSITRON, 149, 100)).isZero();
    }
}
