package tenebra.darksector.relic.freezeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.EnergyStructure.Peak;

class FreezeOutTest {
    private static final Cosmology STANDARD = Cosmology.standard();
    private static final Cosmology CLASSICAL = STANDARD.with(new GondoloGelmini());

    private static double abundance(Cosmology cosmology, AnnihilatingSector sector) {
        return new FreezeOut(cosmology).of(sector).abundance();
    }

    private static AnnihilatingSector constant(double mass, double cm3PerSecond) {
        return SyntheticSector.constant(mass, cm3PerSecond / SyntheticSector.CM3_PER_S);
    }

    static Stream<AnnihilatingSector> sectors() {
        return Stream.of(
                constant(0.1, 3e-26),
                SyntheticSector.pWave(0.1, 2e-25 / SyntheticSector.CM3_PER_S),
                SyntheticSector.resonance(0.1, new Peak(0.21, 2e-6), 3e-4),
                SyntheticSector.forbidden(0.1, 0.1, 1e-6),
                SyntheticSector.coannihilating(0.1, 0.2, 3e-7));
    }

    /** A separate program, 3e-26 cm³/s; its tail ends earlier than ours, which it shows at 1 GeV. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.152725", "1, 0.169212"})
    void constantRateGivesTheAbundanceOfAnotherProgram(double mass, double reference) {
        assertThat(abundance(STANDARD, constant(mass, 3e-26))).isCloseTo(reference, within(1e-3 * reference));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.168868", "10, 0.089427"})
    void classicalDegreesGiveTheAbundanceOfAnotherProgram(double mass, double reference) {
        assertThat(abundance(CLASSICAL, constant(mass, 3e-26))).isCloseTo(reference, within(1e-3 * reference));
    }

    /** The same program, ⟨σv⟩ = 6b/x exactly with b = 2e-25 cm³/s. */
    @Test
    void risingVelocityGivesTheAbundanceOfAnotherProgram() {
        double b = 2e-25 / SyntheticSector.CM3_PER_S;
        assertThat(exactPower(STANDARD, 0.01, b)).isCloseTo(0.118992, within(1e-3 * 0.118992));
        assertThat(exactPower(CLASSICAL, 0.1, b)).isCloseTo(0.153053, within(1e-3 * 0.153053));
    }

    /** ⟨σv⟩ = 6b/x without relativistic corrections, which no cross section gives: by the equation alone. */
    private static double exactPower(Cosmology cosmology, double mass, double b) {
        AnnihilatingSector sector = constant(mass, 1e-26);
        return new ReferenceBoltzmann(sector, cosmology, x -> 6 * b / x).abundance();
    }

    /** G. Steigman, B. Dasgupta, J. Beacom, arXiv:1204.3622: 2.2e-26 cm³/s above 10 GeV, 5.2e-26 near 0.3 GeV give Ωh² = 0.11. */
    @Test
    void publishedRatesGiveTheObservedAbundance() {
        assertThat(abundance(CLASSICAL, constant(100, 2.2e-26))).isCloseTo(0.11, within(0.03 * 0.11));
        assertThat(abundance(CLASSICAL, constant(0.3, 5.2e-26))).isCloseTo(0.11, within(0.06 * 0.11));
    }

    /** Law: the abundance goes as 1/⟨σv⟩ up to a logarithm. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 100})
    void doublingTheCrossSectionNearlyHalvesTheAbundance(double mass) {
        double ratio = abundance(STANDARD, constant(mass, 3e-26)) / abundance(STANDARD, constant(mass, 6e-26));
        assertThat(ratio).isBetween(1.90, 1.98);
    }

    /** Law: start, stop and steps do not matter. */
    @ParameterizedTest
    @MethodSource("sectors")
    void resolutionDoesNotMatter(AnnihilatingSector sector) {
        double standard = abundance(STANDARD, sector);
        for (Resolution other : List.of(
                new Resolution(1, 1000, 50, 180),
                new Resolution(8, 1000, 50, 180),
                new Resolution(2, 400, 50, 180),
                new Resolution(2, 4000, 50, 180),
                new Resolution(2, 1000, 100, 180),
                new Resolution(2, 1000, 50, 360))) {
            FreezeOut freezeOut = new FreezeOut(STANDARD, new RadauIntegrator(other));
            assertThat(freezeOut.of(sector).abundance()).isCloseTo(standard, within(2e-5 * standard));
        }
    }

    /** Law: two methods that have nothing in common agree. */
    @ParameterizedTest
    @MethodSource("sectors")
    void integratorsAgree(AnnihilatingSector sector) {
        Resolution resolution = Resolution.STANDARD;
        FreezeOut other = new FreezeOut(STANDARD, new TrapezoidIntegrator(resolution));
        RelicAbundance ours = new FreezeOut(STANDARD).of(sector);
        RelicAbundance theirs = other.of(sector);
        assertThat(ours.abundance()).isCloseTo(theirs.abundance(), within(1e-6 * theirs.abundance()));
        assertThat(ours.freezeOut()).isCloseTo(theirs.freezeOut(), within(1e-4 * theirs.freezeOut()));
    }

    /** Another average, another variable, another method: no line in common with the program. */
    @ParameterizedTest
    @MethodSource("sectors")
    void sameAsTheReferenceIntegration(AnnihilatingSector sector) {
        double reference =
                new ReferenceBoltzmann(sector, STANDARD, ReferenceBoltzmann.tabulated(sector, 110)).abundance();
        assertThat(abundance(STANDARD, sector)).isCloseTo(reference, within(1e-4 * reference));
    }

    /** The recipe is up to 1 % high for a constant rate, up to 3 % for one that goes as 1/x. */
    @Test
    void recipeIsCloseAndHigh() {
        FreezeOut freezeOut = new FreezeOut(STANDARD);
        AnnihilatingSector sWave = constant(0.1, 3e-26);
        AnnihilatingSector pWave = SyntheticSector.pWave(0.1, 2e-25 / SyntheticSector.CM3_PER_S);
        assertThat(freezeOut.semiAnalytic(sWave) / abundance(STANDARD, sWave)).isBetween(1.002, 1.01);
        assertThat(freezeOut.semiAnalytic(pWave) / abundance(STANDARD, pWave)).isBetween(1.005, 1.03);
    }

    /**
     * Kolb and Turner: Ωh² = 1.07e9 GeV⁻¹ x_f/(√g* M_P ⟨σv⟩) for constant degrees of freedom: it leaves
     * out what is there at x_f, and is 11 % high.
     */
    @Test
    void textbookFormulaHolds() {
        Cosmology fixed = STANDARD.with(new ConstantDegreesOfFreedom(80));
        RelicAbundance relic = new FreezeOut(fixed).of(constant(50, 3e-26));
        double textbook = 1.07e9 * relic.freezeOut() / (Math.sqrt(80) * STANDARD.planckMass() * relic.average());
        assertThat(textbook / relic.abundance()).isBetween(1.0, 1.15);
    }

    /** Law: the abundance is proportional to entropy today over critical density. */
    @Test
    void constantsOfTodayAreFactors() {
        Cosmology more = new Cosmology(
                STANDARD.planckMass(),
                2 * STANDARD.entropyToday(),
                STANDARD.criticalDensity(),
                0.12,
                STANDARD.degrees());
        double ratio = abundance(more, constant(1, 3e-26)) / abundance(STANDARD, constant(1, 3e-26));
        assertThat(ratio).isCloseTo(2, within(1e-12));
    }

    @Test
    void doubtfulAssumptionsAreTold() {
        FreezeOut freezeOut = new FreezeOut(STANDARD);
        assertThat(freezeOut.of(constant(0.1, 3e-26)).warnings()).isEmpty();
        assertThat(freezeOut.of(constant(0.005, 3e-26)).warnings())
                .singleElement()
                .asString()
                .contains("10 MeV");
        assertThat(freezeOut
                        .of(SyntheticSector.resonance(0.1, new Peak(0.21, 2e-6), 3e-4))
                        .warnings())
                .singleElement()
                .asString()
                .contains("resonance");
        assertThat(freezeOut.of(SyntheticSector.coannihilating(0.1, 0.1, 1e-7)).warnings())
                .singleElement()
                .asString()
                .contains("different mass");
        assertThat(freezeOut.of(constant(0.1, 1e-45)).warnings())
                .singleElement()
                .asString()
                .contains("too slow");
    }

    @Test
    void sectorThatDoesNotAnnihilateIsRefused() {
        assertThatThrownBy(() -> abundance(STANDARD, constant(1, 0))).hasMessageStartingWith("PHY-091");
    }
}
