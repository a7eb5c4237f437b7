package tenebra.darksector.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.darksector.Fermion;
import tenebra.matter.Constants;

class LoopMixingTest {
    private static final double CHARGE = Math.sqrt(4 * Math.PI * Constants.ALPHA);
    private static final double ELECTRON = Fermion.ELECTRON.mass();
    private static final double MUON = Fermion.MUON.mass();
    private static final double TAU = Fermion.TAU.mass();

    /** Independent integration of the Feynman parameter in 25 digits, real and imaginary part, split at the singularities. */
    @ParameterizedTest
    @CsvSource({
        "0.001,  0.0144329567635,    0",
        "0.1,    0.0149402238157,    0",
        "0.2113, 0.021093850491,     0",
        "0.3,    0.0159308548706,    0.00711613484651",
        "1,      0.00721422629163,   0.00802650798701",
        "3.6,   -0.00589300071913,   0.00612318368087",
        "10,    -0.000545050722032,  5.02207334826e-5"
    })
    void muonAndTauAgreeWithTheIntegral(double mass, double real, double imaginary) {
        LoopMixing mixing = new LoopMixing(MUON, TAU);
        assertThat(mixing.real(mass)).isCloseTo(real, Offset.offset(1e-13));
        assertThat(mixing.imaginary(mass)).isCloseTo(imaginary, Offset.offset(1e-13));
        assertThat(mixing.at(mass)).isCloseTo(Math.hypot(real, imaginary), Offset.offset(1e-13));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 0.0319586777242",
        "0.017, 0.0157991859253",
        "0.1,   0.00898881696058",
        "0.3,   0.00274512161796",
        "1,     0.000181024476603"
    })
    void electronAndMuonAgreeWithTheIntegral(double mass, double modulus) {
        assertThat(new LoopMixing(ELECTRON, MUON).at(mass)).isCloseTo(modulus, Offset.offset(1e-13));
    }

    /** (e g/6π²) ln(m_tau/m_mu), known as g/70. */
    @Test
    void lightMediatorMixesWithTheLogarithmOfTheMassesAlone() {
        double limit = CHARGE / (6 * Math.PI * Math.PI) * Math.log(TAU / MUON);
        assertThat(new LoopMixing(MUON, TAU).at(1e-9)).isCloseTo(limit, Percentage.withPercentage(1e-10));
        assertThat(1 / limit).isBetween(69.0, 70.0);
    }

    /** Nothing of it is left far above both leptons: −(e g/2π²)(m₂² − m₁²)/q² in the first order. */
    @Test
    void heavyMediatorDoesNotMix() {
        double mass = 300;
        double leading = CHARGE / (2 * Math.PI * Math.PI) * (TAU * TAU - MUON * MUON) / (mass * mass);
        assertThat(new LoopMixing(MUON, TAU).at(mass)).isCloseTo(leading, Percentage.withPercentage(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 5})
    void exchangedChargesChangeTheSign(double mass) {
        assertThat(new LoopMixing(TAU, MUON).at(mass))
                .isCloseTo(-new LoopMixing(MUON, TAU).at(mass), Offset.offset(1e-15));
    }

    /** Where series and closed form meet, and at the thresholds of pairs. */
    @Test
    void mixingIsContinuous() {
        LoopMixing mixing = new LoopMixing(MUON, TAU);
        for (double mass : new double[] {Math.sqrt(0.1) * MUON, Math.sqrt(0.1) * TAU}) {
            assertThat(mixing.real(mass * (1 + 1e-12)))
                    .isCloseTo(mixing.real(mass * (1 - 1e-12)), Offset.offset(1e-13));
        }
        for (double mass : new double[] {2 * MUON, 2 * TAU}) {
            assertThat(mixing.at(mass * (1 + 1e-12))).isCloseTo(mixing.at(mass * (1 - 1e-12)), Offset.offset(1e-6));
            assertThat(mixing.at(mass)).isFinite();
        }
    }
}
