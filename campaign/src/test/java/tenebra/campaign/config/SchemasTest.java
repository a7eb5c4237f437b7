package tenebra.campaign.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.TenebraException;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    private static final String COMMON = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$defs": {
               "energy": {"type": "string", "pattern": "^[0-9.]+ *GeV$", "description": "an energy in GeV"},
               "share": {"type": "number", "minimum": 0, "maximum": 1}}}
            """;
    private static final String THING = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "type": "object", "additionalProperties": false, "required": ["name", "energy"],
             "properties": {
               "name": {"type": "string"},
               "energy": {"$ref": "common.schema.json#/$defs/energy"},
               "share": {"$ref": "common.schema.json#/$defs/share"},
               "colour": {"enum": ["red", "green"], "default": "red"},
               "count": {"type": "integer", "exclusiveMinimum": 0},
               "inner": {"type": "object", "additionalProperties": false, "default": {},
                         "properties": {"cutoff": {"$ref": "common.schema.json#/$defs/energy", "default": "1 GeV"}}},
               "parts": {"type": "array", "default": [],
                         "items": {"type": "object", "additionalProperties": false,
                                   "properties": {"size": {"type": "number", "default": 3},
                                                  "a": {"type": "number"}, "b": {"type": "number"}},
                                   "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}}}}
            """;

    private static ObjectNode complete(String text) {
        YamlDocument document = YamlDocument.parse("thing.yaml", text);
        new Schemas(Map.of("common", COMMON, "thing", THING)).complete("thing", document.root(), document);
        return document.root();
    }

    @Test
    void defaultsAreFilledInAtEveryDepth() {
        ObjectNode tree = complete("name: x\nenergy: 1 GeV\nparts:\n  - a: 1\n");
        assertThat(tree.get("colour").asString()).isEqualTo("red");
        assertThat(tree.at("/inner/cutoff").asString()).isEqualTo("1 GeV");
        assertThat(tree.at("/parts/0/size").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenIsNotReplaced() {
        ObjectNode tree = complete("name: x\nenergy: 1 GeV\ncolour: green\ninner: {cutoff: 2 GeV}\n");
        assertThat(tree.get("colour").asString()).isEqualTo("green");
        assertThat(tree.at("/inner/cutoff").asString()).isEqualTo("2 GeV");
    }

    /** Two trees that take the same default do not share it. */
    @Test
    void defaultsAreCopies() {
        YamlDocument first = YamlDocument.parse("1", "name: x\nenergy: 1 GeV\n");
        YamlDocument second = YamlDocument.parse("2", "name: x\nenergy: 1 GeV\n");
        Schemas schemas = new Schemas(Map.of("common", COMMON, "thing", THING));
        schemas.complete("thing", first.root(), first);
        ((ObjectNode) first.root().get("inner")).put("cutoff", "9 GeV");
        schemas.complete("thing", second.root(), second);
        assertThat(second.root().at("/inner/cutoff").asString()).isEqualTo("1 GeV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // misspelt, unknown, missing
                "name: x;energi: 1 GeV#CFG-002 unknown key 'energi'; did you mean 'energy'; allowed: name, energy, share,"
                        + " colour, count, inner, parts; at thing.yaml:2 (and 1 more)",
                "name: x;energy: 1 GeV;zzzz: 1#CFG-002 unknown key 'zzzz'; allowed: name, energy, share, colour, count,"
                        + " inner, parts; at thing.yaml:3",
                "name: x;energy: 1 GeV;inner: {cutof: 1 GeV}#CFG-002 unknown key 'cutof' in inner; did you mean 'cutoff';"
                        + " allowed: cutoff; at thing.yaml:3",
                "name: x#CFG-003 missing key 'energy'; at thing.yaml:1",
                // values
                "name: x;energy: 100 mm#CFG-004 wrong value: energy='100 mm'; must be an energy in GeV; at thing.yaml:2",
                "name: x;energy: 100#CFG-004 wrong value: energy=100; must be an energy in GeV; at thing.yaml:2",
                "name: 5;energy: 1 GeV#CFG-004 wrong value: name=5; must be string; at thing.yaml:1",
                "name: x;energy: 1 GeV;share: 1.5#CFG-004 wrong value: share=1.5; must be at most 1; at thing.yaml:3",
                "name: x;energy: 1 GeV;share: -1#CFG-004 wrong value: share=-1; must be at least 0; at thing.yaml:3",
                "name: x;energy: 1 GeV;count: 0#CFG-004 wrong value: count=0; must be larger than 0; at thing.yaml:3",
                "name: x;energy: 1 GeV;count: 1.5#CFG-004 wrong value: count=1.5; must be integer; at thing.yaml:3",
                "name: x;energy: 1 GeV;colour: blue#CFG-004 wrong value: colour='blue'; must be one of red, green;"
                        + " at thing.yaml:3",
                // alternatives
                "name: x;energy: 1 GeV;parts:;  - size: 1#CFG-008 parts.0 needs exactly one of: a | b; at thing.yaml:4",
                "name: x;energy: 1 GeV;parts:;  - {a: 1, b: 2}#CFG-008 parts.0 needs exactly one of: a | b;"
                        + " at thing.yaml:4"
            })
    void violationIsToldInWords(String yaml, String message) {
        assertThatThrownBy(() -> complete(yaml.replace(';', '\n') + "\n"))
                .isInstanceOf(TenebraException.class)
                .hasMessage(message);
    }

    @Test
    void longValuesAreShortened() {
        assertThatThrownBy(() -> complete("name: x\nenergy: " + "y".repeat(500)))
                .hasMessageContaining("yyy...;")
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void unknownKindListsTheKnownOnes() {
        assertThatThrownBy(() -> new Schemas(Map.of("common", COMMON, "thing", THING)).tree("other"))
                .hasMessage("CFG-007 unknown kind 'other'; allowed: thing");
    }
}
