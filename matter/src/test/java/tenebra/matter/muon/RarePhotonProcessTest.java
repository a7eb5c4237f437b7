package tenebra.matter.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Substances;
import tenebra.matter.pairs.BurkhardtKelnerKokoulin;

class RarePhotonProcessTest {
    private static final EnergyRange RANGE = new EnergyRange(0.1, 500);
    private static final Material LEAD = Substances.lead();

    private static double millibarn() {
        return 1e-3 * Units.BARN * LEAD.atomDensity(LEAD.composition().getFirst());
    }

    /**
     * Outside truth: the fit of D. O. Caldwell et al., Phys. Rev. Lett. 42 (1979) 553, to photons on nucleons and nuclei, (0.22 A + 0.78 A^0.89)(49.2 +
     * 11.1 ln k + 151.8/√k) microbarn, made independently of ours; 16 mb in lead.
     */
    @ParameterizedTest
    @CsvSource({"10", "30", "100"})
    void hadronsInLead(double energy) {
        assertThat(RarePhotonProcess.nuclear(LEAD, RANGE).rate(energy) / millibarn())
                .isCloseTo(16, within(0.6));
    }

    /** Guard: 0.335 and 0.886 mb at 10 and 100 GeV. */
    @Test
    void muonPairsInLead() {
        RarePhotonProcess pairs = RarePhotonProcess.muonPairs(LEAD, RANGE);
        assertThat(pairs.rate(10) / millibarn()).isCloseTo(0.335, within(0.002));
        assertThat(pairs.rate(100) / millibarn()).isCloseTo(0.886, within(0.002));
        double exact = new BurkhardtKelnerKokoulin(Element.of("Pb")).total(37.3)
                * LEAD.atomDensity(LEAD.composition().getFirst());
        assertThat(pairs.rate(37.3)).isCloseTo(exact, within(1e-3 * exact));
        assertThat(pairs.rate(0.2)).isZero();
    }

    /** Law: no rate below the table; a name for reports. */
    @Test
    void belowTheTableThereIsNothing() {
        RarePhotonProcess nuclear = RarePhotonProcess.nuclear(LEAD, new EnergyRange(2, 500));
        assertThat(nuclear.rate(1)).isZero();
        assertThat(nuclear.rate(2)).isPositive();
        assertThat(nuclear.name()).isEqualTo("photonuclear");
    }
}
