package tenebra.campaign.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.TenebraException;

class FormulaParserTest {
    private static final Map<String, Double> NAMES = Map.of("g", 3.0, "m", 0.5, "m_f", 4.0, "e", 0.25);

    private static double value(String text) {
        return FormulaParser.parse("key", text, NAMES.keySet()).value(NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g|3",
                "-g|-3",
                "--g|3",
                "g / 3|1",
                "1 + 2 * 3|7",
                "(1 + 2) * 3|9",
                "7 - 2 - 1|4",
                "16 / 4 / 2|2",
                "2 ^ 3 ^ 2|512",
                "-2 ^ 2|-4",
                "2 ^ -1|0.5",
                "2 * -g|-6",
                "1.5e1|15",
                ".5|0.5",
                "2.|2",
                "1e-2 * g|0.03",
                "sqrt(m_f)|2",
                "sqrt( m_f * m_f ) - g|1",
                "ln(1)|0",
                "g*m_f/m|24",
                "  g  |3",
                "2*e|0.5"
            })
    void arithmeticIsAsUsual(String text, double expected) {
        assertThat(value(text)).isEqualTo(expected);
    }

    /** (e/6π²) ln(m_tau/m_mu) = 0.0144329111183 for a mediator without mass, in proportion to the coupling. */
    @Test
    void loopMixingIsAFunction() {
        assertThat(value("loop_mixing(g, 0.1056583755, 1.77686, 1e-9)"))
                .isCloseTo(3 * 0.0144329111183, Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "g *|'the end' where a number, a name or '(' is due, character 4",
                "* g|'*' where a number, a name or '(' is due, character 1",
                "g g|'g' where an operator or the end is due, character 3",
                "2 g|'g' where an operator or the end is due, character 3",
                "2e|'e' where an operator or the end is due, character 2",
                "(g|'the end' where ')' is due, character 3",
                "g)|')' where an operator or the end is due, character 2",
                "epsilon|unknown name 'epsilon', character 1",
                "g * G|unknown name 'G', character 5",
                "exp(g)|unknown function 'exp', character 1",
                "sqrt(g, m)|sqrt needs 1 arguments, not 2, character 1",
                "loop_mixing(g)|loop_mixing needs 4 arguments, not 1, character 1",
                "sqrt()|')' where a number, a name or '(' is due, character 6",
                "sqrt|unknown name 'sqrt', character 1",
                "g; m|';' where an operator or the end is due, character 2",
                "g ** 2|'*' where a number, a name or '(' is due, character 4"
            })
    void whatIsNoFormulaIsToldWithItsPlace(String text, String complaint) {
        assertThatThrownBy(() -> value(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-060 formula '" + text + "' of 'key': ")
                .hasMessageContaining(complaint)
                .hasMessageContaining("allowed: numbers, + - * / ^ ( ), e, g, m, m_f, sqrt, ln, loop_mixing");
    }

    @Test
    void endlessFormulaIsRefused() {
        assertThatThrownBy(() -> value("(".repeat(100_000)))
                .hasMessageStartingWith("CFG-060 formula of 'key' has 100000");
        assertThatThrownBy(() -> value("(".repeat(300))).hasMessageContaining("'the end' where a number");
    }
}
