package tenebra.matter.evaluated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Substances;

class PhotonCrossSectionsTest {
    /**
     * Published: NIST XCOM, barn per atom: photon energy [MeV], photoelectric, Compton, pairs in the field of the nucleus and of
     * electrons. N, Si, Ge, Lu and Bi are not among the fitted elements.
     */
    @ParameterizedTest
    @CsvSource({
        "C, 1.15478, 1.8514e-05, 1.1785, 7.1072e-05, 0",
        "C, 10, 1.009e-06, 0.30663, 0.07686, 0.0070179",
        "C, 1e5, 9.055e-11, 0.00010977, 0.3002, 0.05873",
        "N, 0.1, 0.043469, 3.3962, 0, 0",
        "N, 1.15478, 4.0241e-05, 1.3755, 9.7528e-05, 0",
        "N, 10, 2.157e-06, 0.3578, 0.1045, 0.0081879",
        "N, 1e5, 1.932e-10, 0.00012812, 0.4030, 0.06770",
        "Si, 0.1, 1.165, 6.6643, 0, 0",
        "Si, 2.05353, 0.00047025, 2.0173, 0.038451, 1.4536e-09",
        "Si, 100, 5.507e-06, 0.11625, 1.0980, 0.07511",
        "Ge, 0.1, 46.24, 14.561, 0, 0",
        "Ge, 1.15478, 0.06361, 6.2718, 0.002845, 0",
        "Ge, 10, 0.002839, 1.6358, 2.127, 0.03726",
        "Ge, 1000, 2.42e-05, 0.037708, 6.954, 0.2409",
        "Lu, 0.1, 1092, 29.981, 0, 0",
        "Lu, 1.15478, 2.4441, 13.865, 0.023682, 0",
        "Lu, 2.05353, 0.86755, 10.199, 1.3814, 7.3677e-09",
        "Lu, 10, 0.09557, 3.6284, 9.7369, 0.081849",
        "Lu, 1e5, 7.7e-06, 0.0012996, 31.60, 0.5342",
        "Bi, 0.1, 1881, 34.324, 0, 0",
        "Bi, 2.05353, 1.7495, 11.921, 2.0731, 8.614e-09",
        "Bi, 1000, 0.001504, 0.097807, 39.59, 0.5633",
        "Pb, 0.1, 1802, 33.962, 0, 0",
        "Pb, 2.05353, 1.6572, 11.787, 2.0088, 8.5064e-09",
        "Pb, 10, 0.1790, 4.1894, 12.63, 0.09427",
        "Pb, 1e5, 1.424e-05, 0.0015005, 40.58, 0.6033"
    })
    void crossSectionsMatchTheEvaluatedData(
            String symbol, double energyMeV, double photoelectric, double compton, double nuclear, double electron) {
        PhotonCrossSections section = PhotonCrossSections.of(Element.of(symbol));
        double energy = energyMeV * Units.MEV;
        assertThat(section.photoelectric(energy) / Units.BARN)
                .isCloseTo(photoelectric, within(0.01 * Math.max(photoelectric, 0.01 * compton)));
        assertThat(section.compton(energy) / Units.BARN).isCloseTo(compton, within(0.005 * compton));
        assertThat(section.nuclearPair(energy) / Units.BARN).isCloseTo(nuclear, within(0.005 * nuclear));
        assertThat(section.electronPair(energy) / Units.BARN).isCloseTo(electron, within(0.01 * electron));
        double total = photoelectric + compton + nuclear + electron;
        assertThat(section.total(energy) / Units.BARN).isCloseTo(total, within(0.005 * total));
    }

    /** Published: NIST XCOM close to the threshold, where the cross section rises by five orders of magnitude. N, Ag and Au are not fitted. */
    @ParameterizedTest
    @CsvSource({
        "N, 1.03, 2.968e-8", "N, 1.05, 1.205e-6", "N, 1.093, 1.749e-5", "N, 1.254, 4.104e-4", "N, 1.587, 3.085e-3",
        "Ag, 1.03, 2.780e-6", "Ag, 1.05, 1.100e-4", "Ag, 1.093, 1.511e-3", "Ag, 1.254, 2.988e-2", "Ag, 1.587, 0.1835",
        "Au, 1.03, 1.036e-5", "Au, 1.05, 4.145e-4", "Au, 1.093, 5.826e-3", "Au, 1.254, 0.1225", "Au, 1.587, 0.7486"
    })
    void pairsCloseToThresholdMatchTheEvaluatedData(String symbol, double energyMeV, double barn) {
        double pairs = PhotonCrossSections.of(Element.of(symbol)).nuclearPair(energyMeV * Units.MEV);
        assertThat(pairs / Units.BARN).isCloseTo(barn, within(0.01 * barn));
    }

    /** Published: NIST XCOM, coherent scattering, barn per atom; F, Zn, Au and Th are not fitted. */
    @ParameterizedTest
    @CsvSource({
        "F, 0.15, 0.1013",
        "F, 1.5, 1.041e-3",
        "Zn, 0.15, 2.441",
        "Zn, 5, 2.434e-3",
        "Au, 0.15, 32.53",
        "Au, 1.5, 0.4139",
        "Th, 0.15, 46.79",
        "Th, 100, 1.422e-4"
    })
    void coherentScatteringMatchesTheEvaluatedData(String symbol, double energyMeV, double barn) {
        double coherent = PhotonCrossSections.of(Element.of(symbol)).rayleigh(energyMeV * Units.MEV);
        assertThat(coherent / Units.BARN).isCloseTo(barn, within(0.01 * barn));
    }

    /** Outside truth: XCOM summed over lead and polystyrene at 1, 10, ... 1e5 MeV [1/cm]. */
    @ParameterizedTest
    @CsvSource({
        "1e-3, 0.7711, 0.07241",
        "1e-2, 0.5639, 0.02182",
        "0.1, 1.0567, 0.01523",
        "1, 1.3006, 0.01760",
        "10, 1.3508, 0.01847",
        "100, 1.3586, 0.01862"
    })
    void photonsPerLengthMatchTheTablesOfLeadAndPolystyrene(double energy, double lead, double polystyrene) {
        assertThat(perCentimetre(Substances.lead(), energy)).isCloseTo(lead, within(0.005 * lead));
        assertThat(perCentimetre(Substances.polystyrene(), energy)).isCloseTo(polystyrene, within(0.005 * polystyrene));
    }

    private static double perCentimetre(Material material, double energy) {
        return material.composition().stream()
                .mapToDouble(share -> material.atomDensity(share)
                        * PhotonCrossSections.of(share.element()).total(energy)
                        * Units.CM)
                .sum();
    }

    /** Law: there are no pairs at and below their thresholds, and beyond the data pair production stays. */
    @Test
    void pairsEndAtTheirThresholdsAndStayBeyondTheData() {
        PhotonCrossSections lead = PhotonCrossSections.of(Element.of("Pb"));
        assertThat(lead.nuclearPair(1.0219 * Units.MEV)).isZero();
        assertThat(lead.nuclearPair(1.0221 * Units.MEV)).isPositive();
        assertThat(lead.electronPair(2.0439 * Units.MEV)).isZero();
        assertThat(lead.electronPair(2.0441 * Units.MEV)).isPositive();
        assertThat(lead.nuclearPair(1000)).isEqualTo(lead.nuclearPair(100));
        assertThat(lead.electronPair(1000)).isEqualTo(lead.electronPair(100));
    }
}
