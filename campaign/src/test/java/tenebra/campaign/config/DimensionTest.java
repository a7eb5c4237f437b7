package tenebra.campaign.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;

class DimensionTest {
    @ParameterizedTest
    @CsvSource({
        "ENERGY, 100 GeV, 100",
        "ENERGY, 100GeV, 100",
        "ENERGY, 1e-3 TeV, 1",
        "ENERGY, 1.5e+1 MeV, 0.015",
        "ENERGY, 322 eV, 3.22e-7",
        "ENERGY, .5 keV, 5e-7",
        "ENERGY, -2 MeV, -0.002",
        "LENGTH, 1.5 mm, 1.5",
        "LENGTH, 24 cm, 240",
        "LENGTH, -22 m, -22000",
        "LENGTH, 30 um, 0.03",
        "FIELD, 1.75 T, 1.75",
        "DENSITY, 11.35 g/cm3, 11.35",
        "LENGTH_PER_ENERGY, 0.126 mm/MeV, 126",
        "LENGTH_PER_ENERGY, 126 mm/GeV, 126"
    })
    void quantityIsReadIntoNativeUnits(Dimension dimension, String text, double expected) {
        assertThat(dimension.parse(text)).isCloseTo(expected, Percentage.withPercentage(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100",
                "100 mm",
                "GeV",
                "",
                "100 gev",
                "100 Gev",
                "1e GeV",
                "1.2.3 GeV",
                "--1 GeV",
                "100 GeV GeV",
                "1,5 GeV",
                "NaN GeV",
                "Infinity GeV",
                "1e999 GeV",
                "0x10 GeV"
            })
    void whatIsNotAnEnergyIsRefusedWithTheUnitsAllowed(String text) {
        assertThatThrownBy(() -> Dimension.ENERGY.parse(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-005 ")
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("eV, keV, MeV, GeV, TeV");
    }

    @Test
    void bareNumberTakesTheDefaultUnitWhereThereIsOne() {
        assertThat(Dimension.ENERGY.parse("0.01", "GeV")).isEqualTo(0.01);
        assertThat(Dimension.ENERGY.parse("10MeV", "GeV")).isCloseTo(0.01, Percentage.withPercentage(1e-12));
        assertThatThrownBy(() -> Dimension.ENERGY.parse("10 mm", "GeV")).hasMessageStartingWith("CFG-005 ");
    }
}
