package tenebra.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;

class ComptonProfileTest {
    private static final double ATOMIC_UNIT = Constants.ALPHA * Constants.ELECTRON_MASS;

    /** Momentum = tan(a) × scale maps the whole line on a finite piece. */
    private static double integral(ComptonProfile profile, double from, double to, int power) {
        double scale = 3 * ATOMIC_UNIT;
        return new GaussLegendre(8)
                .integrate(
                        a -> {
                            double p = scale * Math.tan(a);
                            double jacobian = scale / Math.pow(Math.cos(a), 2);
                            return Math.pow(p, power) * profile.density(p) * jacobian;
                        },
                        Math.atan(from / scale),
                        Math.atan(to / scale),
                        150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "C", "Al", "Fe", "Xe", "W", "Pb", "U"})
    void profileIsNormalisedAndItsCumulativeAndMeanSquareAreItsIntegrals(String symbol) {
        ComptonProfile profile = ComptonProfile.of(Element.of(symbol));
        double far = 1e6 * ATOMIC_UNIT;
        assertThat(integral(profile, -far, far, 0)).isCloseTo(1, within(1e-10));
        assertThat(integral(profile, -far, far, 2))
                .isCloseTo(profile.meanSquare(), within(1e-6 * profile.meanSquare()));
        for (double p : new double[] {-300, -90, -20, -3, -0.2, 0, 0.7, 11, 150}) {
            double exact = integral(profile, -far, p * ATOMIC_UNIT, 0);
            assertThat(profile.cumulative(p * ATOMIC_UNIT)).isCloseTo(exact, within(1e-9 * exact + 1e-15));
        }
    }

    /** Virial theorem, <p²>/2m = −E, with total energies [hartree] of Hartree and Fock: C. Froese Fischer (1977). */
    @ParameterizedTest
    @CsvSource({
        "He, 2.8617",
        "C, 37.6886",
        "Ne, 128.5471",
        "Al, 241.8767",
        "Ar, 526.8175",
        "Fe, 1262.4437",
        "Kr, 2752.055",
        "Xe, 7232.138",
        "Pb, 19524.0"
    })
    void meanSquareIsThatOfHartreeAndFock(String symbol, double hartree) {
        Element element = Element.of(symbol);
        double kinetic = 1.5 * ComptonProfile.of(element).meanSquare() * element.atomicNumber();
        assertThat(kinetic / (ATOMIC_UNIT * ATOMIC_UNIT)).isCloseTo(hartree, within(0.025 * hartree));
    }

    /** J(0) per electron from the shells of Biggs, Mendelsohn, Mann (1975); the model is below, most for metals. */
    @ParameterizedTest
    @CsvSource({"He, 0.535, 0.93", "C, 0.4817, 0.83", "Al, 0.3965, 0.75", "Pb, 0.1373, 0.91"})
    void peakIsLowerThanThePublishedOneByAsMuchAsIsSaid(String symbol, double published, double ratio) {
        double peak = ComptonProfile.of(Element.of(symbol)).density(0) * ATOMIC_UNIT;
        assertThat(peak / published).isCloseTo(ratio, within(0.01));
    }

    /** Hydrogen is exact: 8/(3 pi) = 0.849. */
    @Test
    void hydrogenIsExact() {
        double peak = ComptonProfile.of(Element.of("H")).density(0) * ATOMIC_UNIT;
        assertThat(peak).isCloseTo(8 / (3 * Math.PI), within(1e-12));
    }

    /**
     * Law: sampled momenta in 20 bins of equal probability; 1e5 draws; chi-square limit 52.4 has false-alarm probability 6e-5 for
     * 19 degrees of freedom. Fixed seed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"C", "Pb"})
    void sampledMomentaFollowTheProfile(String symbol) {
        ComptonProfile profile = ComptonProfile.of(Element.of(symbol));
        RandomStream random = RandomStreams.of(3, "momenta").event(1);
        int draws = 100_000;
        int[] counts = new int[20];
        for (int i = 0; i < draws; i++) {
            counts[(int) (20 * profile.cumulative(profile.sample(random)))]++;
        }
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(52.4);
    }
}
