package tenebra.darksector.relic.thermaltarget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tenebra.core.Units;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.relic.annihilation.DarkSide;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.annihilation.TestModels;
import tenebra.darksector.relic.freezeout.Cosmology;
import tenebra.darksector.relic.freezeout.RelicAbundance;

class TargetRemarksTest {
    private static final RelicAbundance RELIC = new RelicAbundance(0.12, 1e-10, 20, 1e-9, List.of("from the solver"));

    private static List<String> remarks(MediatedSector sector, double coupling) {
        return new TargetRemarks(sector, coupling, RELIC, Cosmology.standard()).all();
    }

    private static MediatedSector darkPhoton(DarkMatter kind, double mass, double ratio) {
        return TestModels.sector(TestModels.darkPhoton(), ratio * mass, TestModels.darkOfAlpha(kind, mass, 0.1));
    }

    /** Law: annihilation at rest heats the gas: Dirac fermions at a vector do, scalars and Majorana fermions do not. */
    @Test
    void backgroundExcludesTheSWave() {
        assertThat(remarks(darkPhoton(DarkMatter.DIRAC, 0.01, 3), 2e-5)).anyMatch(of("microwave background"));
        assertThat(remarks(darkPhoton(DarkMatter.MAJORANA, 0.01, 3), 6e-5)).noneMatch(of("microwave background"));
        assertThat(remarks(darkPhoton(DarkMatter.COMPLEX_SCALAR, 0.01, 3), 6e-5))
                .noneMatch(of("microwave background"))
                .contains("from the solver");
        assertThat(remarks(split(0), 2e-5)).noneMatch(of("microwave background"));
    }

    private static MediatedSector split(double splitting) {
        return TestModels.sector(
                TestModels.darkPhoton(), 0.03, TestModels.split(splitting, 0.01, Math.sqrt(4 * Math.PI * 0.1)));
    }

    @Test
    void lightDarkMatterMeetsTheNuclei() {
        assertThat(remarks(darkPhoton(DarkMatter.MAJORANA, 3e-4, 3), 1e-5)).anyMatch(of("below 0.4 MeV"));
        assertThat(remarks(darkPhoton(DarkMatter.MAJORANA, 3e-3, 3), 1e-5)).anyMatch(of("below 3.7 MeV"));
        assertThat(remarks(darkPhoton(DarkMatter.MAJORANA, 4e-3, 3), 1e-5)).noneMatch(of("nuclei"));
    }

    /** Law: transitions are fast where the coupling is that of a target, and too slow where it is next to nothing. */
    @Test
    void splitStatesNeedTransitions() {
        assertThat(remarks(split(0.1), 3e-5)).anyMatch(of("as fast as the expansion"));
        assertThat(remarks(split(0.1), 1e-11)).anyMatch(of("too slow for their equilibrium"));
        assertThat(remarks(split(0), 3e-5)).noneMatch(of("transitions"));
    }

    @Test
    void modelsWithoutPublishedTargetSaySo() {
        DarkSide dirac = TestModels.dark(DarkMatter.DIRAC, 0.1, 1);
        assertThat(remarks(TestModels.sector(TestModels.darkPhoton(), 0.3, dirac), 1e-5))
                .noneMatch(of("no published target"));
        assertThat(remarks(TestModels.sector(TestModels.baryonsLessLeptons(), 0.3, dirac), 1e-5))
                .noneMatch(of("no published target"))
                .anyMatch(of("20 %"));
        assertThat(remarks(TestModels.sector(TestModels.muonsLessTaus(), 0.3, dirac), 1e-5))
                .anyMatch(of("no published target"));
        assertThat(remarks(TestModels.sector(TestModels.tensor(1), 0.3, dirac), 1e-5))
                .anyMatch(of("no published target"));
        DarkSide strong = TestModels.darkOfAlpha(DarkMatter.DIRAC, 1, 0.5);
        assertThat(remarks(TestModels.sector(TestModels.darkPhoton(), 3, strong), 1e-5))
                .anyMatch(of("higher order in alpha_D"))
                .anyMatch(of("quarks to hadrons"));
    }

    /** Law: on electrons as y says; nothing at tree level for what scatters with velocity or changes its mass. */
    @Test
    void directSearchesSeeElasticScattering() {
        MediatedSector scalar = darkPhoton(DarkMatter.COMPLEX_SCALAR, 0.1, 3);
        double y = TargetPlane.ofAlpha(0.1, 3).y(1e-3);
        DirectSearches direct = new DirectSearches(scalar, 1e-3);
        assertThat(direct.obstacle()).isEmpty();
        assertThat(direct.onElectrons().orElseThrow())
                .isCloseTo(ElasticScattering.onElectrons(0.1).crossSectionAt(y), Percentage.withPercentage(1e-4));
        assertThat(direct.onProtons().orElseThrow())
                .isCloseTo(ElasticScattering.onProtons(0.1).crossSectionAt(y), Percentage.withPercentage(1e-4));
        assertThat(direct.onElectrons().orElseThrow()).isLessThan(1e-35 * Units.CM * Units.CM);
        DirectSearches majorana = new DirectSearches(darkPhoton(DarkMatter.MAJORANA, 0.1, 3), 1e-3);
        assertThat(majorana.obstacle().orElseThrow()).contains("velocity");
        assertThat(majorana.onElectrons()).isEmpty();
        assertThat(new DirectSearches(split(0.1), 1e-3).obstacle().orElseThrow())
                .contains("splitting");
        DarkSide dirac = TestModels.dark(DarkMatter.DIRAC, 0.1, 1);
        MediatedSector tensor = TestModels.sector(TestModels.tensor(0), 0.3, dirac);
        assertThat(new DirectSearches(tensor, 1e-3).obstacle()).isPresent();
        MediatedSector muons = TestModels.sector(TestModels.muonsLessTaus(), 0.3, dirac);
        assertThat(new DirectSearches(muons, 1e-3).onElectrons()).isEmpty();
    }

    private static Predicate<String> of(String part) {
        return remark -> remark.contains(part);
    }
}
