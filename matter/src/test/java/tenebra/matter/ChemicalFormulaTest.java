package tenebra.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;

class ChemicalFormulaTest {
    /** Outside truth: electrons and molar masses [g/mol] of compounds, Particle Data Group and IUPAC weights. */
    @ParameterizedTest
    @CsvSource({"PbWO4, 188, 455.0", "Lu2SiO5, 196, 458.0", "C8H8, 56, 104.15", "Pb, 82, 207.2", "CsI, 108, 259.81"})
    void electronsAndWeightAreThoseOfTheCompound(String text, double electrons, double weight) {
        double z = 0;
        double mass = 0;
        for (ChemicalFormula.Atoms part : ChemicalFormula.of(text).atoms()) {
            z += part.count() * part.element().atomicNumber();
            mass += part.count() * part.element().atomicWeight();
        }
        assertThat(z).isEqualTo(electrons);
        assertThat(mass).isCloseTo(weight, Percentage.withPercentage(0.05));
    }

    /** Co is cobalt, CO is carbon and oxygen. */
    @Test
    void capitalsSeparateElements() {
        assertThat(ChemicalFormula.of("Co").atoms()).hasSize(1);
        assertThat(ChemicalFormula.of("CO").atoms()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lead", "Pb(WO4)2", "Pb0", "PbWO4 ", "2H", "polystyrene", "Pb-W"})
    void otherTextIsNoFormula(String text) {
        assertThat(ChemicalFormula.isOne(text)).isFalse();
        assertThatThrownBy(() -> ChemicalFormula.of(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("PHY-002 ");
    }
}
