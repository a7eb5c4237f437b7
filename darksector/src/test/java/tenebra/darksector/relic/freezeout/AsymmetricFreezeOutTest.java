package tenebra.darksector.relic.freezeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.Reaction;

class AsymmetricFreezeOutTest {
    private static final double MASS = 0.1;
    private static final Cosmology STANDARD = Cosmology.standard();
    private static final FreezeOut SYMMETRIC = new FreezeOut(STANDARD);
    private static final AsymmetricFreezeOut ASYMMETRIC = new AsymmetricFreezeOut(SYMMETRIC);

    private static AnnihilatingSector dirac(double rate) {
        return new AnnihilatingSector(
                List.of(new DarkMember("chi", MASS, 2), new DarkMember("chibar", MASS, 2)),
                List.of(new Reaction(0, 1, SyntheticSector.ofVelocity(MASS, 2 * MASS, velocity -> rate))));
    }

    private static CoupledSector coupled() {
        return new CoupledSector() {
            @Override
            public AnnihilatingSector at(double coupling) {
                return dirac(coupling * coupling);
            }

            @Override
            public double power() {
                return 2;
            }

            @Override
            public double largest() {
                return 1;
            }
        };
    }

    /** Law: without asymmetry both equations are one. */
    @Test
    void vanishingAsymmetryIsTheSymmetricCase() {
        RelicAbundance symmetric = SYMMETRIC.of(dirac(5e-9));
        AsymmetricAbundance asymmetric = ASYMMETRIC.of(dirac(5e-9), 1e-6 * symmetric.yield());
        assertThat(asymmetric.abundance()).isCloseTo(symmetric.abundance(), within(2e-6 * symmetric.abundance()));
        assertThat(asymmetric.ratio()).isCloseTo(1, within(5e-6));
        assertThat(asymmetric.releasing()).isCloseTo(2.5e-9, within(1e-13));
    }

    /** Law: particles minus antiparticles stay what they were, and antiparticles get exponentially rare. */
    @Test
    void antiparticlesDieOut() {
        double yield = SYMMETRIC.of(dirac(5e-9)).yield();
        double before = 1;
        for (double asymmetry : new double[] {0.1 * yield, yield, 3 * yield, 10 * yield}) {
            AsymmetricAbundance relic = ASYMMETRIC.of(dirac(5e-9), asymmetry);
            assertThat(relic.majority() - relic.minority()).isCloseTo(asymmetry, within(1e-9 * asymmetry));
            assertThat(relic.ratio()).isLessThan(before);
            before = relic.ratio();
        }
        assertThat(before).isLessThan(1e-4);
    }

    /** Law: two methods that have nothing in common agree. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-9, 4e-9})
    void integratorsAgree(double asymmetry) {
        Resolution resolution = Resolution.STANDARD;
        FreezeOut other = new FreezeOut(STANDARD, new TrapezoidIntegrator(resolution));
        double theirs =
                new AsymmetricFreezeOut(other).of(dirac(5e-9), asymmetry).minority();
        assertThat(ASYMMETRIC.of(dirac(5e-9), asymmetry).minority()).isCloseTo(theirs, within(1e-5 * theirs));
    }

    /** Outside truth: implicit Euler, extrapolated, in x, with the asymmetric balance. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-9, 4e-9})
    void sameAsTheReferenceIntegration(double asymmetry) {
        double theirs = new ReferenceBoltzmann(dirac(5e-9), STANDARD, x -> 2.5e-9, asymmetry).minority();
        assertThat(ASYMMETRIC.of(dirac(5e-9), asymmetry).minority()).isCloseTo(theirs, within(1e-4 * theirs));
    }

    @Test
    void observedAbundanceFixesTheAsymmetry() {
        AsymmetricAbundance relic = ASYMMETRIC.observed(dirac(2e-8)).orElseThrow();
        assertThat(relic.abundance()).isCloseTo(0.12, within(1e-9));
        assertThat(relic.ratio()).isBetween(1e-6, 0.1);
        assertThat(ASYMMETRIC.observed(dirac(1e-9))).isEmpty();
    }

    /** The bound of Planck on 100 MeV, with f = 1: the coupling is a few times the symmetric one, and what is released is the bound. */
    @Test
    void recombinationFixesTheCoupling() {
        double symmetric = ((ThermalTarget.Found)
                        new CouplingSolver(SYMMETRIC, CouplingSolver.Search.FIRST).solve(coupled()))
                .weakest()
                .coupling();
        AsymmetricSolution solution =
                ASYMMETRIC.allowedAtRecombination(coupled(), 3.2e-28, 1).orElseThrow();
        assertThat(solution.coupling() / symmetric).isBetween(1.2, 4.0);
        double released = solution.relic().releasing() / MASS * FreezeOut.CM3_PER_S;
        assertThat(released).isCloseTo(3.2e-28, within(1e-6 * 3.2e-28));
        assertThat(solution.relic().abundance()).isCloseTo(0.12, within(1e-8));
    }

    @Test
    void looseBoundIsMetBySymmetricDarkMatter() {
        AsymmetricSolution solution =
                ASYMMETRIC.allowedAtRecombination(coupled(), 1e-20, 1).orElseThrow();
        assertThat(solution.relic().ratio()).isGreaterThan(0.9);
    }

    @Test
    void otherSectorsAreRefused() {
        assertThatThrownBy(() -> ASYMMETRIC.of(SyntheticSector.constant(0.1, 1e-9), 1e-9))
                .hasMessageStartingWith("PHY-093");
    }
}
