package tenebra.matter.evaluated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.core.numerics.GaussLegendre;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Substances;

class BremsstrahlungSpectrumTest {
    private static final double MILLIBARN = 1e-3 * Units.BARN;

    /** Published: NIST (S. M. Seltzer), chi [mb] at k/T = 0, 0.1, 0.5, 0.8 and 0.9. N, Si, Ge, Lu and Bi are not fitted. */
    @ParameterizedTest
    @CsvSource({
        "N, 0.1, 12.14198, 10.04711, 5.09443, 3.07361, 2.44386",
        "N, 1, 15.76953, 10.86198, 4.11787, 1.78832, 1.17531",
        "N, 10, 19.48801, 14.12933, 7.55912, 4.54568, 3.17094",
        "N, 100, 19.78554, 15.00223, 10.5911, 8.95002, 7.81606",
        "N, 10000, 16.8441, 15.16657, 11.42545, 11.18756, 11.5666",
        "Si, 1, 13.89748, 10.11972, 4.12083, 1.93331, 1.33553",
        "Si, 100, 16.08699, 13.10598, 9.36085, 8.09591, 7.20568",
        "Ge, 1, 12.68156, 9.83122, 4.38887, 2.30298, 1.74646",
        "Ge, 10, 13.78327, 11.39562, 6.63761, 4.26173, 3.10614",
        "Lu, 0.1, 8.99208, 8.63643, 6.56158, 5.67657, 5.45734",
        "Lu, 1, 12.0067, 9.84066, 5.04067, 3.12458, 2.60692",
        "Lu, 100, 11.47567, 10.0831, 7.31186, 6.49696, 5.9703",
        "Bi, 10, 11.25391, 9.58763, 5.80806, 4.09834, 3.26621",
        "Bi, 10000, 10.73873, 9.73356, 7.3234, 7.15755, 7.40486",
        "Fe, 0.1, 10.45938, 9.25605, 5.90663, 4.56272, 4.21751",
        "Fe, 10, 14.3757, 11.71321, 6.71668, 4.2806, 3.0956",
        "Pb, 1, 11.88507, 9.83773, 5.23171, 3.39294, 2.88832",
        "Pb, 100, 11.03963, 9.71183, 7.0466, 6.28045, 5.78858",
        "Pb, 10000, 10.77302, 9.76516, 7.34717, 7.18107, 7.42926"
    })
    void scaledCrossSectionMatchesTheEvaluatedData(
            String symbol, double energyMeV, double at0, double at10, double at50, double at80, double at90) {
        BremsstrahlungSpectrum spectrum = BremsstrahlungSpectrum.of(Element.of(symbol));
        double[] fractions = {0, 0.1, 0.5, 0.8, 0.9};
        double[] published = {at0, at10, at50, at80, at90};
        for (int i = 0; i < fractions.length; i++) {
            assertThat(spectrum.scaled(energyMeV * Units.MEV, fractions[i]) / MILLIBARN)
                    .isCloseTo(published[i], within(0.01 * published[i]));
        }
    }

    /** Published: the same for hydrogen, where the fit is coarser. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 16.93994, 12.51018, 4.93742, 2.43771, 1.66956",
        "1, 35.56744, 18.40639, 5.24143, 1.73213, 1.03784",
        "10, 55.23288, 28.13725, 12.75129, 6.86111, 4.24688",
        "10000, 36.81818, 32.58064, 24.5401, 24.00125, 24.73828"
    })
    void hydrogenMatchesTheEvaluatedData(
            double energyMeV, double at0, double at10, double at50, double at80, double at90) {
        BremsstrahlungSpectrum spectrum = BremsstrahlungSpectrum.of(Element.of("H"));
        double[] fractions = {0, 0.1, 0.5, 0.8, 0.9};
        double[] published = {at0, at10, at50, at80, at90};
        for (int i = 0; i < fractions.length; i++) {
            assertThat(spectrum.scaled(energyMeV * Units.MEV, fractions[i]) / MILLIBARN)
                    .isCloseTo(published[i], within(0.02 * published[i]));
        }
    }

    /** Outside truth: radiative stopping power of lead at 1, 10, ... 1e5 MeV [MeV cm²/g] from the evaluated spectra. */
    @ParameterizedTest
    @CsvSource({"1e-3, 0.128", "1e-2, 1.203", "0.1, 14.38", "1, 153.9", "10, 1561", "100, 15610"})
    void radiativeStoppingPowerOfLeadMatchesTheTable(double kineticEnergy, double published) {
        double perLength = radiativeLoss(Substances.lead(), kineticEnergy);
        assertThat(perLength / (Units.MEV / Units.CM) / 11.35).isCloseTo(published, within(0.01 * published));
    }

    /** Outside truth: photons above 1 MeV [1/cm] from the evaluated spectra by an independent program, without suppression. */
    @ParameterizedTest
    @CsvSource({"1e-2, 3.543, 0.0413", "0.1, 9.344, 0.1300", "1, 15.00, ", "10, 20.49, ", "100, 25.99, "})
    void photonsPerLengthMatchTheTablesOfLeadAndPolystyrene(
            double kineticEnergy, double lead, @Nullable Double polystyrene) {
        assertThat(photonsAboveOneMev(Substances.lead(), kineticEnergy) * Units.CM)
                .isCloseTo(lead, within(0.01 * lead));
        if (polystyrene != null) {
            assertThat(photonsAboveOneMev(Substances.polystyrene(), kineticEnergy) * Units.CM)
                    .isCloseTo(polystyrene, within(0.01 * polystyrene));
        }
    }

    private static double photonsAboveOneMev(Material material, double kineticEnergy) {
        double first = Math.log(Units.MEV / kineticEnergy);
        return sumOverAtoms(
                material,
                kineticEnergy,
                spectrum -> new GaussLegendre(8)
                        .integrate(logX -> spectrum.scaled(kineticEnergy, Math.exp(logX)), first, 0, 60));
    }

    /** [GeV/mm]. */
    private static double radiativeLoss(Material material, double kineticEnergy) {
        return kineticEnergy
                * sumOverAtoms(
                        material,
                        kineticEnergy,
                        spectrum -> new GaussLegendre(8).integrate(x -> spectrum.scaled(kineticEnergy, x), 0, 1, 40));
    }

    private static double sumOverAtoms(
            Material material, double kineticEnergy, ToDoubleFunction<BremsstrahlungSpectrum> integral) {
        double tau = kineticEnergy / Constants.ELECTRON_MASS;
        double betaSquared = tau * (tau + 2) / ((tau + 1) * (tau + 1));
        return material.composition().stream()
                .mapToDouble(share -> {
                    double z = share.element().atomicNumber();
                    return material.atomDensity(share)
                            * z
                            * z
                            / betaSquared
                            * integral.applyAsDouble(BremsstrahlungSpectrum.of(share.element()));
                })
                .sum();
    }

    /** Law: the last spectrum of the data is kept above them, and the spectrum has a value at both of its ends. */
    @Test
    void spectrumIsKeptAboveTheData() {
        BremsstrahlungSpectrum spectrum = BremsstrahlungSpectrum.of(Element.of("W"));
        for (double fraction : new double[] {0, 1e-6, 0.3, 0.999, 1}) {
            assertThat(spectrum.scaled(200, fraction))
                    .isEqualTo(spectrum.scaled(10, fraction))
                    .isPositive();
        }
    }
}
