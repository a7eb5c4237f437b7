package tenebra.statistics.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.histfactory.PatchSet.Point;
import tools.jackson.databind.JsonNode;

/** Outside truth: the schemas that pyhf publishes, and its documented digests. */
class PublishedSchemaTest {
    private static final PublishedSchema WORKSPACE = new PublishedSchema("workspace");
    private static final PublishedSchema PATCH_SET = new PublishedSchema("patchset");

    /** Every modifier and every setting. */
    static final String EVERYTHING = """
            {"channels": [{"name": "one", "samples": [
              {"name": "signal", "data": [1.5, 2.0], "modifiers": [
                {"name": "mu", "type": "normfactor", "data": null},
                {"name": "lumi", "type": "lumi", "data": null},
                {"name": "shape", "type": "histosys", "data": {"hi_data": [1.7, 2.1], "lo_data": [1.3, 1.8]}}]},
              {"name": "background", "data": [10.0, 20.0], "modifiers": [
                {"name": "norm", "type": "normsys", "data": {"hi": 1.1, "lo": 0.92}},
                {"name": "free", "type": "shapesys", "data": [2.0, 3.0]},
                {"name": "simulation", "type": "staterror", "data": [0.5, 0.7]}]},
              {"name": "measured", "data": [5.0, 5.0], "modifiers": [
                {"name": "any", "type": "shapefactor", "data": null}]}]}],
             "observations": [{"name": "one", "data": [15.0, 27.0]}],
             "measurements": [
              {"name": "first", "config": {"poi": "mu", "parameters": [
                {"name": "lumi", "inits": [1.0], "bounds": [[0.5, 1.5]], "auxdata": [1.0], "sigmas": [0.02], "fixed": true},
                {"name": "mu", "bounds": [[0.0, 20.0]]}]}},
              {"name": "second", "config": {"poi": "mu", "parameters": [
                {"name": "lumi", "auxdata": [1.0], "sigmas": [0.1]}]}}],
             "version": "1.0.0"}
            """;

    @Test
    void whatIsWrittenIsWhatWasReadAndFollowsTheSchema() {
        Workspace workspace = WorkspaceJson.read(EVERYTHING);
        assertThat(WORKSPACE.accepts(WorkspaceJson.tree(workspace))).isTrue();
        assertThat(WorkspaceJson.read(WorkspaceJson.text(workspace))).isEqualTo(workspace);
        assertThat(CanonicalJson.text(WorkspaceJson.tree(workspace)))
                .isEqualTo(CanonicalJson.text(WorkspaceJson.tree(EVERYTHING)));
        assertThat(workspace.withMeasurement("second").measurements()).hasSize(1);
        assertThatThrownBy(() -> workspace.withMeasurement("third"))
                .hasMessage("STA-024 no measurement third in the workspace; there are first, second");
    }

    /** What the schema refuses we refuse, with the place; some of it means nothing although the schema lets it pass. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": \"1.0.0\" | \"version\": \"1.0.1\" | $.version | false",
                "\"version\": \"1.0.0\" | \"version\": 1 | $.version | false",
                "\"version\": \"1.0.0\" | \"version\": \"1.0.0\", \"toplvl\": {} | $: unknown member toplvl | false",
                "\"poi\": \"mu\", | | $.measurements[0].config: missing member poi | false",
                "\"hi\": 1.1, | | $.channels[0].samples[1].modifiers[0].data: missing member hi | false",
                "\"hi\": 1.1 | \"hi\": \"1.1\" | modifiers[0].data.hi: must be a finite number | false",
                "[1.5, 2.0] | [] | $.channels[0].samples[0].data: must not be empty | false",
                "[1.5, 2.0] | 1.5 | $.channels[0].samples[0].data: must be an array | false",
                "[1.5, 2.0] | [1.5, null] | $.channels[0].samples[0].data[1]: must be a finite number | false",
                "[1.5, 2.0] | [1.5, true] | $.channels[0].samples[0].data[1]: must be a finite number | false",
                "\"type\": \"lumi\", \"data\": null | \"type\": \"lumi\", \"data\": 1 | modifiers[1].data: must be null | false",
                "\"name\": \"lumi\", \"type\" | \"name\": \"light\", \"type\" | must be called lumi | false",
                "\"type\": \"shapefactor\" | \"type\": \"sparkles\" | $.channels[0].samples[2].modifiers[0] | false",
                "\"name\": \"signal\", | | $.channels[0].samples[0]: missing member name | false",
                "\"fixed\": true | \"fixed\": 1 | parameters[0].fixed: must be true or false | false",
                "\"inits\": [1.0] | \"inits\": [] | parameters[0].inits: must not be empty | false",
                "\"bounds\": [[0.5, 1.5]] | \"bounds\": [0.5, 1.5] | parameters[0].bounds[0] | false",
                "\"observations\": [{\"name\": \"one\", | \"observations\": [{ | $.observations[0]: missing member name | false",
                "\"bounds\": [[0.5, 1.5]] | \"bounds\": [[1.5, 0.5]] | bounds are in the wrong order | true",
                "\"sigmas\": [0.02] | \"sigmas\": [0] | sigma must be larger than 0 | true",
                "[2.0, 3.0] | [2.0] | bins differ: shapesys free | true",
                "[2.0, 3.0] | [2.0, -3.0] | modifiers[1].data[1]: must be in [0 | true",
                "[15.0, 27.0] | [15.0] | $.channels[0]: bins differ | true",
                "\"name\": \"second\" | \"name\": \"first\" | measurement given twice: first | true",
                "\"name\": \"one\", \"samples\" | \"name\": \"two\", \"samples\" | channel two has no observation | true",
                "\"name\": \"free\" | \"name\": \"free\", \"name\": \"free\" | STA-020 | true"
            })
    void whatTheSchemaRefusesIsRefusedWithItsPlace(String good, String bad, String place, boolean isOnlyOurs) {
        String json = EVERYTHING.replace(good, bad == null ? "" : bad);
        assertThat(json).isNotEqualTo(EVERYTHING);
        if (!place.equals("STA-020")) {
            assertThat(WORKSPACE.accepts(WorkspaceJson.tree(json))).isEqualTo(isOnlyOurs);
        }
        assertThatThrownBy(() -> WorkspaceJson.read(json))
                .isInstanceOfSatisfying(
                        TenebraException.class, e -> assertThat(e.kind()).isEqualTo(TenebraException.Kind.DATA))
                .hasMessageContaining(place)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n")
                .doesNotContain("com.")
                .doesNotContain("tools.jackson");
    }

    /** Outside truth: the example in the documentation of pyhf's digest, and numbers as Python writes them. */
    @Test
    void digestsAreThoseOfPyhf() {
        JsonNode tree = WorkspaceJson.tree("{\"c\": 1.0, \"a\": 2.0, \"b\": 3.0}");
        assertThat(CanonicalJson.digest(tree, "SHA-256"))
                .isEqualTo("a38f6093800189b79bc22ef677baf90c75705af2cfc7ff594159eca54eaa7928");
        assertThat(CanonicalJson.digest(tree, "MD5")).isEqualTo("2c0633f242928eb55c3672fed5ba8612");
        assertThat(Stream.of(1.0, 0.1, 1e-4, 1e-5, 1.5e-7, 1e15, 1e16, 1.25e22, -2.5, -0.0, 123456.789)
                        .map(CanonicalJson::number))
                .containsExactly(
                        "1.0",
                        "0.1",
                        "0.0001",
                        "1e-05",
                        "1.5e-07",
                        "1000000000000000.0",
                        "1e+16",
                        "1.25e+22",
                        "-2.5",
                        "-0.0",
                        "123456.789");
        assertThat(CanonicalJson.text(WorkspaceJson.tree("{\"b\":[],\"a\":{\"x\":1,\"n\":null,\"t\":\"\\u00e9\\n\"}}")))
                .isEqualTo("{\"a\": {\"n\": null, \"t\": \"é\\n\", \"x\": 1}, \"b\": []}");
    }

    private static Workspace model(double signal) {
        return WorkspaceConversion.fromCounting(
                new CountingModel(List.of(Channel.known("2021", 0, 0.3), Channel.known("2022", 1, 0.5))),
                new double[] {signal, 2 * signal});
    }

    private static PatchSet grid() {
        return PatchSet.of(
                "dark photons",
                Map.of("hepdata", "ins1234567"),
                List.of("mass_MeV", "coupling"),
                List.of(
                        new Point("m10_e4", List.of(10.0, 1e-4), model(3)),
                        new Point("m10_e5", List.of(10.0, 1e-5), model(0.03))));
    }

    /** Law: background plus patch is the workspace that the patch was made of. */
    @Test
    void patchesGiveTheWorkspacesBack() {
        PatchSet set = grid();
        assertThat(PATCH_SET.accepts(PatchSetJson.tree(set))).isTrue();
        PatchSet back = PatchSetJson.read(PatchSetJson.text(set));
        assertThat(back).isEqualTo(set);
        JsonNode background = PatchSet.backgroundOnly(model(3));
        assertThat(WORKSPACE.accepts(background)).isTrue();
        assertThat(back.workspace(background, "m10_e4")).isEqualTo(model(3));
        assertThat(back.workspace(background, "m10_e5")).isEqualTo(model(0.03));
        assertThatThrownBy(() -> back.workspace(background, "m20"))
                .hasMessage("STA-029 no patch m20 in the set; there are 2: m10_e4, m10_e5");
        assertThatThrownBy(() -> back.workspace(WorkspaceJson.tree(EVERYTHING), "m10_e4"))
                .hasMessageStartingWith("STA-028 the patch set is for another workspace");
    }

    @Test
    void pointsWithOtherBackgroundsDoNotFitOneSet() {
        Workspace other = WorkspaceConversion.fromCounting(
                new CountingModel(List.of(Channel.known("2021", 0, 0.3), Channel.known("2022", 2, 0.5))),
                new double[] {1, 1});
        List<Point> points = List.of(new Point("a", List.of(1.0), model(1)), new Point("b", List.of(2.0), other));
        assertThatThrownBy(() -> PatchSet.of("", Map.of("hepdata", "ins1234567"), List.of("m"), points))
                .hasMessageStartingWith("STA-030");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : \"1.0.0\" | \"version\" : \"2\" | $.version",
                "\"m10_e5\" | \"m10 e5\" | $.patches[1].metadata.name",
                "\"m10_e5\" | \"m10_e4\" | given twice",
                "\"mass_MeV\", | | has 2 values for 1 labels",
                "\"hepdata\" | \"inspire\" | unknown member inspire",
                "\"op\" : | \"operation\" : | $.patches[0].patch[0]: missing member op"
            })
    void brokenPatchSetsAreNamed(String good, String bad, String place) {
        String json = PatchSetJson.text(grid());
        String broken = json.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(json);
        assertThatThrownBy(() -> PatchSetJson.read(broken))
                .isInstanceOfSatisfying(
                        TenebraException.class, e -> assertThat(e.kind()).isEqualTo(TenebraException.Kind.DATA))
                .hasMessageContaining(place);
    }

    /** Outside truth: examples of RFC 6902, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'foo':'bar'} | {'op':'add','path':'/baz','value':'qux'} | {'baz': 'qux', 'foo': 'bar'}",
                "{'foo':['bar','baz']} | {'op':'add','path':'/foo/1','value':'qux'} | {'foo': ['bar', 'qux', 'baz']}",
                "{'baz':'qux','foo':'bar'} | {'op':'remove','path':'/baz'} | {'foo': 'bar'}",
                "{'foo':['bar','qux','baz']} | {'op':'remove','path':'/foo/1'} | {'foo': ['bar', 'baz']}",
                "{'baz':'qux','foo':'bar'} | {'op':'replace','path':'/baz','value':'boo'} | {'baz': 'boo', 'foo': 'bar'}",
                "{'foo':{'bar':'baz','waldo':'fred'},'qux':{'corge':'grault'}} | {'op':'move','from':'/foo/waldo','path':'/qux/thud'} | {'foo': {'bar': 'baz'}, 'qux': {'corge': 'grault', 'thud': 'fred'}}",
                "{'foo':['all','grass','cows','eat']} | {'op':'move','from':'/foo/1','path':'/foo/3'} | {'foo': ['all', 'cows', 'eat', 'grass']}",
                "{'baz':'qux','foo':['a',2,'c']} | {'op':'test','path':'/foo/1','value':2} | {'baz': 'qux', 'foo': ['a', 2, 'c']}",
                "{'foo':'bar'} | {'op':'add','path':'/child','value':{'grandchild':{}}} | {'child': {'grandchild': {}}, 'foo': 'bar'}",
                "{'/':9,'~1':10} | {'op':'test','path':'/~01','value':10} | {'/': 9, '~1': 10}",
                "{'foo':['bar']} | {'op':'add','path':'/foo/-','value':['abc','def']} | {'foo': ['bar', ['abc', 'def']]}",
                "{'baz':'qux'} | {'op':'test','path':'/baz','value':'bar'} | STA-027",
                "{'foo':'bar'} | {'op':'add','path':'/baz/bat','value':'qux'} | STA-027",
                "{'foo':[1]} | {'op':'add','path':'/foo/01','value':2} | STA-027",
                "{'foo':1} | {'op':'swap','path':'/foo'} | STA-027"
            })
    void patchesFollowTheStandard(String before, String operation, String after) {
        JsonNode tree = WorkspaceJson.tree(before.replace('\'', '"'));
        List<JsonNode> operations = List.of(WorkspaceJson.tree(operation.replace('\'', '"')));
        if (after.equals("STA-027")) {
            assertThatThrownBy(() -> JsonPatch.apply(operations, tree, "p")).hasMessageStartingWith("STA-027");
        } else {
            assertThat(CanonicalJson.text(JsonPatch.apply(operations, tree, "p")))
                    .isEqualTo(after.replace('\'', '"'));
        }
        assertThat(tree).isEqualTo(WorkspaceJson.tree(before.replace('\'', '"')));
    }
}
