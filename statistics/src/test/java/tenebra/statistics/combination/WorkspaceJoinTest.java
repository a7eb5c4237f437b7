package tenebra.statistics.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tenebra.statistics.UpperLimits;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Method;
import tenebra.statistics.histfactory.CountingExperiment;
import tenebra.statistics.histfactory.WorkspaceConversion;
import tenebra.statistics.histfactory.WorkspaceJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkspaceJoinTest {
    /** Observed CLs, pyhf validation data. */
    private static final double PUBLISHED = 0.590621682;

    private static JsonNode workspace(String channel, String samples, String observed, String strength) {
        return JsonMapper.shared().readTree("""
                {"channels": [{"name": "%s", "samples": [%s]}],
                 "observations": [{"name": "%s", "data": %s}],
                 "measurements": [{"name": "m", "config": {"poi": "%s", "parameters": []}}], "version": "1.0.0"}
                """.formatted(channel, samples, channel, observed, strength));
    }

    private static String sample(String name, String data, String modifier) {
        return "{\"name\": \"%s\", \"data\": %s, \"modifiers\": [%s]}".formatted(name, data, modifier);
    }

    private static String norm(String name, double low, double high) {
        return "{\"name\": \"%s\", \"type\": \"normsys\", \"data\": {\"lo\": %s, \"hi\": %s}}"
                .formatted(name, low, high);
    }

    private static String strength(String name) {
        return "{\"name\": \"%s\", \"type\": \"normfactor\", \"data\": null}".formatted(name);
    }

    /** The two channels of the pyhf validation "2bin_2channel_couplednorm", each as a workspace, under other names. */
    private static final JsonNode SIGNAL = workspace(
            "signal",
            String.join(
                    ", ",
                    sample("signal", "[10.0, 35.0]", strength("mu")),
                    sample("bkg1", "[100.0, 100.0]", norm("coupled", 0.9, 1.1)),
                    sample("bkg2", "[50.0, 100.0]", norm("coupled", 0.5, 1.5))),
            "[105.0, 220.0]",
            "mu");

    private static final JsonNode CONTROL = workspace(
            "control",
            sample("background", "[100.0, 100.0]", norm("other", 0.9, 1.1)),
            "[110.0, 105.0]",
            "mu_of_control");

    private static WorkspaceJoin join(JsonNode a, JsonNode b, List<String> separate, List<String> identified) {
        return new WorkspaceJoin(
                List.of(new WorkspaceJoin.Part("A", a), new WorkspaceJoin.Part("B", b)),
                Correlations.parse(separate, identified));
    }

    private static CountingExperiment experiment(WorkspaceJoin join) {
        return WorkspaceConversion.toCounting(WorkspaceJson.read(join.tree()));
    }

    private static double asymptoticCls(WorkspaceJoin join) {
        CountingExperiment experiment = experiment(join);
        return ClsCalculator.of(experiment.model(), Method.ASYMPTOTIC)
                .cls(experiment.weights())
                .observed();
    }

    /** Outside truth: CLs at strength 1 published with the validation workspaces of pyhf, whose channels share one nuisance. */
    @Test
    void correlatedChannelsGiveThePublishedValue() {
        double shared = asymptoticCls(join(SIGNAL, CONTROL, List.of(), List.of("A: coupled = B: other")));
        assertThat(shared).isCloseTo(PUBLISHED, within(2e-4 * PUBLISHED));
        assertThat(asymptoticCls(join(SIGNAL, CONTROL, List.of(), List.of()))).isNotCloseTo(PUBLISHED, within(1e-2));
    }

    /** Law: a workspace with itself, nuisances shared, is the same experiment twice; channels are told apart. */
    @Test
    void repeatedChannelsGetTheNameOfTheirWorkspace() {
        WorkspaceJoin twice = join(SIGNAL, SIGNAL, List.of(), List.of());
        assertThat(twice.repeatedChannels()).containsExactly("signal");
        assertThat(experiment(twice).model().channels())
                .extracting(channel -> channel.name())
                .containsExactly("A: signal[0]", "A: signal[1]", "B: signal[0]", "B: signal[1]");
        assertThat(twice.parameters().keySet()).containsExactly("coupled");
        assertThat(join(SIGNAL, SIGNAL, List.of("coupled"), List.of())
                        .parameters()
                        .keySet())
                .containsExactly("A: coupled", "B: coupled");
    }

    /** Outside truth: nothing seen anywhere, so the strengths of all workspaces add up to ln 10 events. */
    @Test
    void emptyChannelsShareLogarithmOfTen() {
        JsonNode a =
                workspace("a", sample("s", "[0.4]", strength("mu")) + ", " + sample("b", "[0.1]", ""), "[0]", "mu");
        JsonNode b = workspace("b", sample("s", "[0.6]", strength("k")) + ", " + sample("b", "[0.7]", ""), "[0]", "k");
        CountingExperiment experiment = experiment(join(a, b, List.of(), List.of()));
        assertThat(UpperLimits.of(experiment.model(), experiment.weights(), 0.9, Method.EXACT_COUNTING)
                        .upperLimit())
                .isCloseTo(2.302585, within(1e-6));
    }

    /** Parameters of single bins belong to one workspace, whatever they are called. */
    @Test
    void parametersOfBinsAreNeverShared() {
        String error = "{\"name\": \"stat\", \"type\": \"staterror\", \"data\": [1.0]}";
        JsonNode a = workspace("a", sample("b", "[4.0]", error), "[4]", "mu");
        JsonNode b = workspace("b", sample("b", "[9.0]", error), "[9]", "mu");
        assertThat(join(a, b, List.of(), List.of()).parameters().keySet()).containsExactly("A: stat", "B: stat");
    }

    @Test
    void settingsOfSharedParametersMustAgree() {
        JsonNode a = withParameter(SIGNAL, "0.5");
        assertThatThrownBy(() -> join(a, withParameter(SIGNAL, "0.7"), List.of(), List.of())
                        .tree())
                .hasMessageStartingWith("STA-061 parameter coupled");
        assertThat(join(a, a, List.of(), List.of()).tree().at("/measurements/0/config/parameters"))
                .hasSize(1);
        assertThat(join(a, withParameter(SIGNAL, "0.7"), List.of("coupled"), List.of())
                        .tree()
                        .at("/measurements/0/config/parameters"))
                .hasSize(2);
    }

    private static JsonNode withParameter(JsonNode workspace, String start) {
        return JsonMapper.shared()
                .readTree(workspace
                        .toString()
                        .replace(
                                "\"parameters\":[]",
                                "\"parameters\":[{\"name\":\"coupled\",\"inits\":[%s]}]".formatted(start)));
    }

    @Test
    void strengthThatIsANuisanceElsewhereIsRefused() {
        JsonNode other = workspace("b", sample("b", "[1.0]", norm("mu", 0.9, 1.1)), "[1]", "k");
        assertThatThrownBy(() -> join(SIGNAL, other, List.of(), List.of())).hasMessageStartingWith("STA-061 ");
    }
}
