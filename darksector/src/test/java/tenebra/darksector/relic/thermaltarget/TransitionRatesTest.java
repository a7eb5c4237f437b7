package tenebra.darksector.relic.thermaltarget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tenebra.core.Units;
import tenebra.darksector.Couplings;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.decay.InelasticPair;
import tenebra.matter.Constants;

class TransitionRatesTest {
    private static final Mediator HEAVY = new Mediator(Mediator.Kind.VECTOR, 30);

    private static TransitionRates rates(Fermion fermion, double coupling, double temperature) {
        InelasticPair pair = new InelasticPair(10, 10.5, InelasticPair.Phase.SAME);
        Couplings couplings = new Couplings(Map.of(fermion, coupling), 0, Optional.empty());
        return TransitionRates.of(pair, new TransitionRates.Plasma(HEAVY, 1, couplings, temperature));
    }

    /** Limit: 4 eps² α α_D Δ⁵/(15π M⁴) for a splitting far above the electron mass and far below the others. */
    @Test
    void decayTendsToTheFifthPower() {
        double epsilon = 1e-3;
        double expected = 4 * epsilon * epsilon * Constants.ALPHA / (4 * Math.PI) * Math.pow(0.5, 5);
        expected /= 15 * Math.PI * Math.pow(30, 4);
        double charge = epsilon * Constants.ELEMENTARY_CHARGE;
        assertThat(rates(Fermion.ELECTRON, charge, 0.5).decay()).isCloseTo(expected, Percentage.withPercentage(10));
        assertThat(rates(Fermion.NU_MU, charge, 0.5).decay()).isCloseTo(expected / 2, Percentage.withPercentage(1e-9));
    }

    /** Limit: 12 T⁵/π³ (g_D g/M²)² for neutrinos, twice that for relativistic electrons. */
    @Test
    void scatteringTendsToTheFifthPowerOfTheTemperature() {
        double expected = 12 * Math.pow(0.5, 5) / Math.pow(Math.PI, 3) * Math.pow(1e-3 / 900, 2);
        assertThat(rates(Fermion.NU_MU, 1e-3, 0.5).scattering()).isCloseTo(expected, Percentage.withPercentage(1e-6));
        assertThat(rates(Fermion.ELECTRON, 1e-3, 0.5).scattering())
                .isCloseTo(2 * expected, Percentage.withPercentage(1e-3));
        assertThat(rates(Fermion.TAU, 1e-3, 0.05).scattering())
                .isLessThan(1e-9 * rates(Fermion.ELECTRON, 1e-3, 0.05).scattering());
    }

    /** Outside truth: the Universe is 0.74 s old at 1 MeV, H = 1/(2t), with 10.75 degrees of freedom. */
    @Test
    void expansionIsThatOfTheFirstSecond() {
        double rate = TransitionRates.expansion(1 * Units.MEV, 10.75, 1.220890e19);
        double perSecond = rate / (Constants.HBAR_C / (Constants.SPEED_OF_LIGHT * Units.S));
        assertThat(1 / (2 * perSecond)).isCloseTo(0.74, Percentage.withPercentage(1));
    }
}
