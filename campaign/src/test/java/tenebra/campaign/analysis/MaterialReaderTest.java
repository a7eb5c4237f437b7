package tenebra.campaign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenebra.campaign.Experiments;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.core.Units;
import tenebra.matter.DensityEffect;
import tenebra.matter.Material;
import tenebra.matter.Medium;

class MaterialReaderTest {
    static List<String> shipped() {
        return Experiments.catalogue().names(Kind.MATERIAL);
    }

    private static Material read(String name) {
        Catalogue catalogue = Experiments.catalogue();
        return MaterialReader.read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.MATERIAL, name)));
    }

    /** Closed formula: C = 1 + 2 ln(I/hbar omega_p); tabulated values are rounded, or belong to a density 1 % away. */
    @ParameterizedTest
    @MethodSource("shipped")
    void densityEffectBelongsToTheMaterial(String name) {
        Material material = read(name);
        DensityEffect effect = material.densityEffect();
        double expected = 1 + 2 * Math.log(effect.meanExcitationEnergy() / material.plasmaEnergy());
        assertThat(effect.c()).isCloseTo(expected, within(0.01));
        double below = effect.delta(Math.pow(10, effect.x0() - 1e-9));
        double above = effect.delta(Math.pow(10, effect.x0() + 1e-9));
        assertThat(above).isCloseTo(below, within(1e-3));
    }

    /** Published: radiation lengths of the Particle Data Group 2024 [g/cm²]; of LYSO the sum of its elements' by mass. */
    @ParameterizedTest
    @CsvSource({
        "aluminium, 24.01",
        "graphite, 42.70",
        "pbwo4, 7.39",
        "liquid-argon, 19.55",
        "lyso, 8.67",
        "iron, 13.84",
        "copper, 12.86"
    })
    void radiationLengthsMatchPublishedValues(String name, double published) {
        Material material = read(name);
        double length = Medium.of(material).radiationLength() / Units.CM * material.density();
        assertThat(length).isCloseTo(published, within(0.01 * published));
    }

    /** Published: critical energies (Rossi) [MeV] and Moliere radii [cm] of the Particle Data Group 2024. */
    @ParameterizedTest
    @CsvSource({
        "lead, 7.43, 1.602",
        "tungsten, 7.97, 0.9327",
        "copper, 19.42, 1.568",
        "iron, 21.68, 1.719",
        "aluminium, 42.70, 4.419"
    })
    void criticalEnergiesMatchPublishedValues(String name, double energy, double radius) {
        Medium medium = Medium.of(read(name));
        assertThat(medium.criticalEnergy()).isCloseTo(energy * Units.MEV, within(0.02 * energy * Units.MEV));
        assertThat(medium.moliereRadius()).isCloseTo(radius * Units.CM, within(0.02 * radius * Units.CM));
    }

    /** Law: without parameters the file's material has those of Sternheimer and Peierls. */
    @Test
    void densityEffectMayBeLeftOut() {
        Material lyso = read("lyso");
        assertThat(lyso.densityEffect())
                .isEqualTo(DensityEffect.sternheimerPeierls(452.6 * Units.EV, lyso.plasmaEnergy()));
    }
}
