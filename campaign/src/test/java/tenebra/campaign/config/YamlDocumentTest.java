package tenebra.campaign.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;
import tools.jackson.databind.JsonNode;

class YamlDocumentTest {
    private static YamlDocument parse(String text) {
        return YamlDocument.parse("file.yaml", text);
    }

    private static JsonNode value(String text) {
        return parse("key: " + text).root().get("key");
    }

    @Test
    void everyValueKnowsItsLine() {
        YamlDocument document = parse("""
                # a comment
                kind: run
                outer:
                  inner: 1
                  list:
                    - name: first
                      size: 2
                    - {name: second,
                       size: 3}
                """);
        assertThat(document.place("/kind")).isEqualTo("file.yaml:2");
        assertThat(document.place("/outer")).isEqualTo("file.yaml:3");
        assertThat(document.place("/outer/inner")).isEqualTo("file.yaml:4");
        assertThat(document.place("/outer/list/0/size")).isEqualTo("file.yaml:7");
        assertThat(document.place("/outer/list/1")).isEqualTo("file.yaml:8");
        assertThat(document.place("/outer/list/1/size")).isEqualTo("file.yaml:9");
    }

    @Test
    void whatIsAbsentIsPlacedAtWhatWouldHoldIt() {
        YamlDocument document = parse("a: 1\nouter:\n  inner: 1\n");
        assertThat(document.place("/outer/absent/deeper")).isEqualTo("file.yaml:2");
        assertThat(document.place("/absent")).isEqualTo("file.yaml:1");
    }

    @ParameterizedTest
    @CsvSource({"4.3e+10, 4.3e10", "1e-7, 1e-7", "1e7, 1e7", "-0.5, -0.5", "0, 0", "2000, 2000", "7., 7"})
    void numbersOfYaml12AreNumbers(String text, double expected) {
        assertThat(value(text).isNumber()).isTrue();
        assertThat(value(text).asDouble()).isEqualTo(expected);
    }

    @Test
    void wholeNumbersStayWhole() {
        assertThat(value("2000").isIntegralNumber()).isTrue();
        assertThat(value("2000.0").isIntegralNumber()).isFalse();
        assertThat(value("99999999999999999999").asDouble()).isEqualTo(1e20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 GeV",
                "no",
                "yes",
                "on",
                "e-",
                "'1'",
                "\"1\"",
                "1 MeV:1 GeV:31log",
                "1_000",
                "0b1",
                "12:30:45"
            })
    void whatIsNeitherNumberNorTruthIsText(String text) {
        assertThat(value(text).isString()).isTrue();
    }

    /** JSON has no such numbers; they must not slip through as numbers. */
    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.inf"})
    void infinitiesAreNotNumbers(String text) {
        assertThat(value(text).isNumber()).isFalse();
    }

    @Test
    void truthAndNothing() {
        assertThat(value("true").isBoolean()).isTrue();
        assertThat(value("null").isNull()).isTrue();
        assertThat(value("").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "- a\n- b\n", "# nothing\n", "42"})
    void fileMustHoldAMapping(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-001 ")
                .hasMessageContaining("file.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: [1, 2\n", "a: 'open\n", "a: {b: 1\n", "a: b: c\n", "\tkey: 1\n", "a: 1\n b: 2\n", "a: @x\n"})
    void brokenYamlIsToldInOneLineWithFileAndLine(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageMatching("CFG-001 [^\\n]*file\\.yaml:[0-9]+");
    }

    @Test
    void keyThatStandsTwiceIsRefusedAtItsLine() {
        assertThatThrownBy(() -> parse("a: 1\nb: 2\na: 3\n"))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("'a' stands twice")
                .hasMessageEndingWith("file.yaml:3");
    }

    /** Nested references could grow without bound, or never end. */
    @ParameterizedTest
    @ValueSource(strings = {"a: &x [1]\nb: *x\n", "a: &x [*x]\n", "a: &x {b: *x}\n", "a: &x 1\nb: *x\n"})
    void aliasesAreRefusedWithTheirPlace(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(TenebraException.class)
                .hasMessageMatching("CFG-001 aliases are not allowed; at file\\.yaml:[12]");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThatThrownBy(() -> parse("a: " + "[".repeat(100_000)))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-001 ");
    }

    @Test
    void moreThanOneDocumentIsRefused() {
        assertThatThrownBy(() -> parse("a: 1\n---\nb: 2\n"))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-001 ");
    }

    @Test
    void keysWithSlashesDoNotConfuseThePlaces() {
        assertThat(parse("a/b: 1\n").place("/a~1b")).isEqualTo("file.yaml:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.95|0.95", "[a, b]|[\"a\",\"b\"]", "10 GeV|\"10 GeV\"", "true|true"})
    void singleValueIsReadAsInAFile(String text, String json) {
        assertThat(YamlDocument.parseValue(text).toString()).isEqualTo(json);
    }
}
