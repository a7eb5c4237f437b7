package tenebra.campaign.fastshower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.matter.Species;

/** The fast mode beside the full one at energies that were not fitted. Long: runs in {@code ./mvnw -Pvalidation verify}. */
@Tag("validation")
class FastShowerValidationTest {
    /** Energies [GeV] above which the profile is claimed to 5 %: the showers of the fit are few there. */
    private static final double FEW_SHOWERS = 30;

    /**
     * Wanted: mean profile 2 % per radiation length up to 15, resolution 10 %, cell shares 3 % absolute, each beyond chance. Claimed: the
     * profile to 2 % up to 30 GeV and to 5 % above, light to 0.5 %, between copper plates to 2 %.
     */
    @ParameterizedTest
    @CsvSource({
        "lead, 1.5, 1.5, 150, 40, ELECTRON, 5, 0, 1200", "lead, 1.5, 1.5, 150, 40, ELECTRON, 20, 0.3, 600",
        "lead, 1.5, 1.5, 150, 40, ELECTRON, 50, 0, 400", "lead, 1.5, 1.5, 150, 40, PHOTON, 20, 0.3, 600",
        "iron, 25, 4, 48, 194, ELECTRON, 5, 0, 1200", "iron, 25, 4, 48, 194, ELECTRON, 20, 0.3, 600",
        "iron, 25, 4, 48, 194, ELECTRON, 50, 0, 400", "iron, 25, 4, 48, 194, PHOTON, 20, 0.3, 600",
        "copper, 25, 2, 60, 125, ELECTRON, 5, 0, 1200", "copper, 25, 2, 60, 125, ELECTRON, 20, 0.3, 600",
        "copper, 25, 2, 60, 125, ELECTRON, 50, 0, 400", "tungsten, 3.5, 2, 60, 40, ELECTRON, 5, 0, 1200",
        "tungsten, 3.5, 2, 60, 40, ELECTRON, 20, 0.3, 600", "tungsten, 3.5, 2, 60, 40, ELECTRON, 50, 0, 400"
    })
    void fastAgreesWithFull(
            String passive,
            double thickness,
            double active,
            int periods,
            double cell,
            Species species,
            double energy,
            double place,
            int showers) {
        Comparison found = new Comparison(
                new Comparison.Setting(passive, thickness, active, periods, cell), species, energy, place, showers);
        double lightTolerance = passive.equals("copper") ? 0.02 : 0.005;
        assertThat(Math.abs(found.light - 1)).as(found.toString()).isLessThan(lightTolerance + 3 * found.lightError);
        assertThat(Math.abs(found.resolution - 1)).as(found.toString()).isLessThan(0.10 + 2 * found.resolutionError);
        assertThat(found.profile).as(found.toString()).isLessThan(energy > FEW_SHOWERS ? 0.05 : 0.02);
        assertThat(found.share).as(found.toString()).isLessThan(0.03);
    }
}
