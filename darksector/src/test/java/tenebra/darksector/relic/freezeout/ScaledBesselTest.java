package tenebra.darksector.relic.freezeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledBesselTest {
    /** Outside truth: mpmath 1.3 with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 100.9786484582400490781759, 20200.49838567655385711163",
        "0.5, 2.731009708211785705359153, 12.44814821862105235145953",
        "1.5, 1.243165873552552994800264, 2.61576455136496715615044",
        "2, 1.033476847068688573175357, 1.875045062139459991094482",
        "3, 0.806563480128786903325774, 1.235470584796376378272186",
        "7.9, 0.46631778473687991079, 0.55735521727664049946",
        "8.1, 0.46004357075280573681, 0.54758538055500631602",
        "20, 0.2854254969407264451735292, 0.3070874263512548684505167",
        "100, 0.1257999504795785293251039, 0.1276916206687181494780602",
        "700, 0.04739618765349454413734997, 0.04749778713362355652385237",
        "5000, 0.01772586776637410072159589, 0.01773118579253886579846174",
        "1e5, 0.003963342160036932200507659, 0.003963401610317956599258248"
    })
    void valuesAreExactToRounding(double z, double first, double second) {
        assertThat(ScaledBessel.k1(z)).isCloseTo(first, within(1e-14 * first));
        assertThat(ScaledBessel.k2(z)).isCloseTo(second, within(1e-14 * second));
    }

    /** K falls with z and rises with its order; both go on where pieces meet. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 4, 8, 32, 128})
    void piecesMeet(double z) {
        double before = Math.nextDown(z);
        double after = Math.nextUp(z);
        assertThat(ScaledBessel.k1(before)).isCloseTo(ScaledBessel.k1(after), within(1e-14 * ScaledBessel.k1(z)));
        assertThat(ScaledBessel.k2(before)).isCloseTo(ScaledBessel.k2(after), within(1e-14 * ScaledBessel.k2(z)));
    }

    /** Law: K1' = -K2 + K1/z, so that d(e^z K1)/dz = e^z (K1 - K2 + K1/z). */
    @Test
    void derivativeJoinsTheOrders() {
        for (double z = 0.3; z < 1000; z *= 1.7) {
            double h = 1e-4 * z;
            double difference = (ScaledBessel.k1(z + h) - ScaledBessel.k1(z - h)) / (2 * h);
            double law = ScaledBessel.k1(z) * (1 + 1 / z) - ScaledBessel.k2(z);
            assertThat(difference).isCloseTo(law, within(1e-6 * ScaledBessel.k1(z) / z));
        }
    }
}
