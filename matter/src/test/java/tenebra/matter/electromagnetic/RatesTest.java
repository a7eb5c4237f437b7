package tenebra.matter.electromagnetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.matter.Constants;
import tenebra.matter.Material;
import tenebra.matter.Substances;

/**
 * Rates per centimetre with cuts of 1 MeV, from an independent evaluation of the same formulas and evaluated data that agrees with
 * a second code to 0.5 %.
 */
final class RatesTest {
    private static final double CUT = 1e-3;
    private static final double PER_CM = 0.1;

    private static Material material(String name) {
        return name.equals("Pb") ? Substances.lead() : Substances.polystyrene();
    }

    @ParameterizedTest
    @CsvSource({
        "Pb, 10, 0.6251", "Pb, 100, 0.6857", "Pb, 1000, 0.6893", "Pb, 1e4, 0.6896", "Pb, 1e5, 0.6897",
        "Sc, 10, 0.07932", "Sc, 100, 0.08701", "Sc, 1000, 0.08746", "Sc, 1e4, 0.08750", "Sc, 1e5, 0.08751"
    })
    void electronsKnockOutElectrons(String name, double energyMeV, double perCm) {
        double rate = Moller.perLength(material(name).electronDensity(), energyMeV * 1e-3, CUT);
        assertThat(rate).isCloseTo(perCm * PER_CM, within(0.002 * perCm * PER_CM));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.4375", "100, 0.6350", "1000, 0.6811", "1e4, 0.6885", "1e5, 0.6895"})
    void positronsKnockOutElectrons(double energyMeV, double perCm) {
        double rate = Bhabha.perLength(Substances.lead().electronDensity(), energyMeV * 1e-3, CUT);
        assertThat(rate).isCloseTo(perCm * PER_CM, within(0.002 * perCm * PER_CM));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.4651", "10, 0.1036", "100, 0.01735", "1000, 0.002511", "1e4, 3.302e-4", "1e5, 4.096e-5"})
    void positronsAnnihilateInFlight(double energyMeV, double perCm) {
        double rate = Annihilation.perLength(Substances.lead().electronDensity(), energyMeV * 1e-3);
        assertThat(rate).isCloseTo(perCm * PER_CM, within(0.002 * perCm * PER_CM));
    }

    @ParameterizedTest
    @CsvSource({
        "Pb, 10, 3.543, 3.543, 0.01", "Pb, 100, 9.344, 9.344, 0.01", "Pb, 1000, 15.00, 14.97, 0.01",
        "Pb, 1e4, 20.49, 18.03, 0.01", "Pb, 1e5, 25.99, 14.61, 0.01", "Sc, 10, 0.0413, 0.0413, 0.02",
        "Sc, 100, 0.1300, 0.1300, 0.02", "Sc, 1e4, 0.2791, 0.2763, 0.02"
    })
    void electronsRadiate(String name, double energyMeV, double free, double suppressed, double tolerance) {
        Material material = material(name);
        double energy = energyMeV * 1e-3;
        double without = new Bremsstrahlung(material, Optional.empty(), 1e-4, 200).perLength(energy, CUT);
        double with =
                new Bremsstrahlung(material, Optional.of(new LandauMigdal(material)), 1e-4, 200).perLength(energy, CUT);
        assertThat(without).isCloseTo(free * PER_CM, within(tolerance * free * PER_CM));
        assertThat(with).isCloseTo(suppressed * PER_CM, within(tolerance * suppressed * PER_CM));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.00754", "10, 0.3086", "100, 20.68", "1000, 1607", "1e4, 1.320e5", "1e5, 1.12e7"})
    void elasticScatteringTurnsWithin(double energyMeV, double firstTransportCm) {
        ElasticScattering.Moments moments =
                new ElasticScattering(Substances.lead()).at(Constants.ELECTRON_MASS, energyMeV * 1e-3);
        assertThat(1 / moments.firstTransport(1))
                .isCloseTo(firstTransportCm * 10, within(0.003 * firstTransportCm * 10));
    }

    /** Law: a spectrum of scatters cut in two turns as much as the whole. */
    @ParameterizedTest
    @CsvSource({"1, 0.01", "10, 0.3", "1000, 1e-4"})
    void softAndHardScattersTurnAsAll(double energyMeV, double limit) {
        ElasticScattering.Moments moments =
                new ElasticScattering(Substances.lead()).at(Constants.ELECTRON_MASS, energyMeV * 1e-3);
        double a = moments.screening();
        double hard = 2 * moments.strength() * (Math.log((1 + a) / (limit + a)) + a / (1 + a) - a / (limit + a));
        assertThat(moments.firstTransport(limit) + hard)
                .isCloseTo(moments.firstTransport(1), within(1e-9 * moments.firstTransport(1)));
    }

    /** Limits of the suppression: none for light photons' opposite end, 1/F for soft ones, and the square root between. */
    @ParameterizedTest
    @CsvSource({"0.06, 0.05", "1, 0.9", "10, 9.9"})
    void suppressionVanishesForHardPhotonsOfLowEnergy(double energy, double photon) {
        assertThat(new LandauMigdal(Substances.lead()).factor(energy, photon)).isBetween(0.98, 1.0);
    }

    /** Outside truth: dielectric suppression is k²/(k² + k_p²) with k_p = hbar omega_p E/m, 61.07 eV × E/m in lead. */
    @ParameterizedTest
    @CsvSource({"1e-6", "1e-5"})
    void softestPhotonsAreSuppressedByPolarisation(double photon) {
        double energy = 10;
        double limit = 61.07e-9 * energy / Constants.ELECTRON_MASS;
        double dielectric = photon * photon / (photon * photon + limit * limit);
        double factor = new LandauMigdal(Substances.lead()).factor(energy, photon);
        assertThat(factor).isBetween(0.5 * dielectric, 1.0001 * dielectric);
    }
}
