package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.histfactory.PatchSet;
import tenebra.statistics.histfactory.PatchSet.Point;
import tenebra.statistics.histfactory.PatchSetJson;
import tenebra.statistics.histfactory.Workspace;
import tenebra.statistics.histfactory.WorkspaceConversion;
import tools.jackson.databind.JsonNode;

class LimitCommandTest {
    /** The model of the pyhf validation "1bin_example1_q0", with a second measurement in which the signal is twice the unit. */
    private static final String EXCESS = """
            {"channels": [{"name": "one", "samples": [
              {"name": "signal", "data": [25.0], "modifiers": [{"name": "mu", "type": "normfactor", "data": null},
                {"name": "scale", "type": "normfactor", "data": null}]},
              {"name": "background", "data": [50.0], "modifiers": [{"name": "u", "type": "shapesys", "data": [7.0]}]}]}],
             "observations": [{"name": "one", "data": [80.0]}],
             "measurements": [
              {"name": "first", "config": {"poi": "mu", "parameters": [{"name": "scale", "fixed": true}]}},
              {"name": "doubled", "config": {"poi": "mu", "parameters": [
                {"name": "scale", "inits": [2.0], "fixed": true}]}}],
             "version": "1.0.0"}
            """;

    @TempDir
    private Path folder;

    private String workspace = "";

    @BeforeEach
    void write() throws IOException {
        workspace = Files.writeString(folder.resolve("excess.json"), EXCESS).toString();
    }

    /** Outside truth: p0 published with the validation of pyhf. */
    @Test
    void generalWorkspacesAreAsymptoticByDefault() {
        JsonNode limit = Answer.to("limit", workspace, "--discovery", "--cls", "1", "--json")
                .succeeds()
                .json();
        assertThat(limit.path("method").asString()).isEqualTo("asymptotic");
        assertThat(limit.path("warnings").get(0).asString())
                .contains("chosen because")
                .contains("parameter scale is fixed");
        assertThat(limit.path("discovery").path("p_value").asDouble())
                .isCloseTo(0.00393688319159, Percentage.withPercentage(1e-2));
        assertThat(limit.path("cls").path("observed").asDouble()).isBetween(0.5, 0.52);
        assertThat(limit.path("cls").path("expected").size()).isEqualTo(5);
        assertThat(limit.path("conventions").path("asimov").asString()).contains("profiled");
        assertThat(limit.path("conventions").path("interpolation").asString()).contains("code1");
    }

    /** Outside truth: P(N >= 5 | 1.2) = 0.0077458 by the Poisson sum; four errors. Large-sample formulae give 0.0054. */
    @Test
    void fewEventsAreDiscoveredByToys() {
        JsonNode discovery = Answer.to(
                        "limit",
                        "--observed",
                        "5",
                        "--background",
                        "1.2",
                        "--method",
                        "toys",
                        "--toys",
                        "100000",
                        "--discovery",
                        "--json")
                .succeeds()
                .json()
                .path("discovery");
        assertThat(discovery.path("toys").path("p_value").asDouble())
                .isCloseTo(
                        0.0077458,
                        within(4 * discovery.path("toys").path("p_value_error").asDouble()));
        assertThat(discovery.path("toys").path("number").asInt()).isEqualTo(100_000);
        assertThat(discovery.path("p_value").asDouble()).isLessThan(0.007);
    }

    /** Law: twice the signal at unit strength, half the limit. */
    @Test
    void measurementsAreChosenByName() {
        double first = upperLimit("limit", workspace, "--measurement", "first", "--json");
        double doubled = upperLimit("limit", workspace, "--measurement", "doubled", "--json");
        assertThat(2 * doubled).isCloseTo(first, within(1e-7));
        assertThat(Answer.to("limit", workspace, "--measurement", "third").refusedWith(2))
                .startsWith("STA-024 no measurement third");
    }

    private static double upperLimit(String... arguments) {
        return Answer.to(arguments).succeeds().json().path("upper_limit").asDouble();
    }

    @Test
    void countingMethodsRefuseGeneralWorkspaces() {
        assertThat(Answer.to("limit", workspace, "--method", "hybrid").refusedWith(3))
                .startsWith("STA-022 more than a counting experiment, use the asymptotic method or toys");
        assertThat(Answer.to(
                                "limit",
                                "--observed",
                                "3",
                                "--background",
                                "1",
                                "--method",
                                "exact",
                                "--interpolation",
                                "code4")
                        .refusedWith(2))
                .startsWith("CFG-009 --interpolation code4");
    }

    /** Outside truth: with nothing seen the 90 % limit is ln 10 events, so that CLs there is 0.1. */
    @Test
    void patchesAddTheSignal() throws IOException {
        Workspace small = model(0.5);
        PatchSet set = PatchSet.of(
                "signals",
                Map.of("hepdata", "ins1234567"),
                List.of("mass_MeV"),
                List.of(new Point("light", List.of(1.0), small), new Point("heavy", List.of(9.0), model(0.1))));
        Path background = Files.writeString(
                folder.resolve("background.json"),
                PatchSet.backgroundOnly(small).toPrettyString());
        Path patches = Files.writeString(folder.resolve("patches.json"), PatchSetJson.text(set));
        JsonNode limit = Answer.to(
                        "limit",
                        background.toString(),
                        "--patch",
                        patches.toString(),
                        "--point",
                        "light",
                        "--cls",
                        Double.toString(2 * Math.log(10)),
                        "--json")
                .succeeds()
                .json();
        assertThat(limit.path("method").asString()).isEqualTo("hybrid");
        assertThat(limit.path("warnings").isEmpty()).isTrue();
        assertThat(limit.path("upper_limit").asDouble()).isCloseTo(2 * Math.log(10), within(1e-8));
        assertThat(limit.path("cls").path("observed").asDouble()).isCloseTo(0.1, within(1e-9));
        assertThat(Answer.to("limit", background.toString(), "--patch", patches.toString(), "--point", "none")
                        .refusedWith(2))
                .startsWith("STA-029 no patch none");
        assertThat(Answer.to("limit", workspace, "--patch", patches.toString(), "--point", "light")
                        .refusedWith(3))
                .startsWith("STA-028 the patch set is for another workspace");
        assertThat(Answer.to("limit", background.toString(), "--method", "asymptotic")
                        .refusedWith(3))
                .startsWith("STA-025 parameter of interest");
        assertThat(Answer.to("limit", background.toString(), "--patch", patches.toString())
                        .refusedWith(2))
                .startsWith("CFG-091");
    }

    private static Workspace model(double signal) {
        return WorkspaceConversion.fromCounting(
                new CountingModel(List.of(Channel.known("run", 0, 0.4))), new double[] {signal});
    }
}
