package tenebra.report.figure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTest {
    @Test
    void scriptsAreSmallerAndShifted() {
        List<Run> runs = Markup.parse("10^{−4} m_{A'}");
        assertThat(runs.stream().map(Run::text)).containsExactly("10", "−4", " m", "A'");
        assertThat(runs.get(1).scale()).isLessThan(1);
        assertThat(runs.get(1).rise()).isPositive();
        assertThat(runs.get(2)).isEqualTo(new Run(" m", 1, 0, false, false));
        assertThat(runs.get(3).rise()).isNegative();
    }

    @Test
    void scriptsCanBeNestedAndStyled() {
        List<Run> runs = Markup.parse("<b>e^{x_{i}}</b> <i>m</i>");
        assertThat(runs.stream().map(Run::text)).containsExactly("e", "x", "i", " ", "m");
        assertThat(runs.get(2).scale()).isCloseTo(0.49, within(1e-12));
        assertThat(runs.get(2).rise()).isLessThan(runs.get(1).rise());
        assertThat(runs.get(2).bold()).isTrue();
        assertThat(runs.get(3).bold()).isFalse();
        assertThat(runs.get(4).italic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a^b_c", "x < y > z", "}", "{", "a } b", "<u>"})
    void whatIsNoMarkupStandsForItself(String text) {
        assertThat(Markup.plain(text)).isEqualTo(text);
    }

    @Test
    void openScriptEndsWithTheText() {
        assertThat(Markup.plain("a^{b_{c")).isEqualTo("abc");
    }

    /** Every sign that our labels need has a glyph; others become question marks. */
    @Test
    void signsOfPhysicsHaveGlyphs() {
        String signs = "αβγδεζηθικλμνξοπρστυφχψω ΓΔΘΛΞΠΣΦΨΩ ×−±→≤≥≈∞√∂∫·°′–—’“”…é";
        try (FontFace face = FontFace.load()) {
            String shown = face.line(signs, 7).pieces().getFirst().run().text();
            assertThat(shown).doesNotContain("?");
            assertThat(face.line("漢\u0007\ud83d\ude00", 7)
                            .pieces()
                            .getFirst()
                            .run()
                            .text())
                    .isEqualTo("???");
        }
    }

    /** Outside truth: Liberation Sans has the advances of Arial, whose digits are 1139 and whose M is 1706 of 2048 wide. */
    @Test
    void measuresAreThoseOfTheFont() {
        try (FontFace face = FontFace.load()) {
            assertThat(face.line("0", 2048).width()).isCloseTo(1139, within(1e-9));
            assertThat(face.line("M", 2048).width()).isCloseTo(1706, within(1e-9));
            assertThat(face.line("0^{0}", 2048).width()).isCloseTo(1139 * 1.7, within(1e-9));
        }
    }
}
