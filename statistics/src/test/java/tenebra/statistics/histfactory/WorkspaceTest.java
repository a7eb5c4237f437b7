package tenebra.statistics.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.TenebraException;
import tenebra.statistics.LimitResult;
import tenebra.statistics.UpperLimits;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.ClsValues;
import tenebra.statistics.cls.Method;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

class WorkspaceTest {
    /** The model of the pyhf validation "2bin_2channel_couplednorm". */
    private static final String COUPLED = """
            {"channels": [
              {"name": "signal", "samples": [
                {"name": "signal", "data": [10.0, 35.0],
                 "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
                {"name": "bkg1", "data": [100.0, 100.0],
                 "modifiers": [{"name": "coupled", "type": "normsys", "data": {"lo": 0.9, "hi": 1.1}}]},
                {"name": "bkg2", "data": [50.0, 100.0],
                 "modifiers": [{"name": "coupled", "type": "normsys", "data": {"lo": 0.5, "hi": 1.5}}]}]},
              {"name": "control", "samples": [
                {"name": "background", "data": [100.0, 100.0],
                 "modifiers": [{"name": "coupled", "type": "normsys", "data": {"lo": 0.9, "hi": 1.1}}]}]}],
             "observations": [{"name": "signal", "data": [105.0, 220.0]}, {"name": "control", "data": [110.0, 105.0]}],
             "measurements": [{"name": "measurement", "config": {"poi": "mu", "parameters": []}}],
             "version": "1.0.0"}
            """;

    private static CountingModel twoRuns() {
        Effect efficiency = Effect.relative("efficiency", 0.1);
        return new CountingModel(List.of(
                new Channel(
                        "2021",
                        1,
                        List.of(
                                new Background("dimuon", 0.07, List.of(Effect.relative("dimuon", 0.3))),
                                new Background("hadron", 0.2, List.of(new Effect("hadron", 1.5, 0.7)))),
                        List.of(efficiency)),
                new Channel(
                        "2022",
                        0,
                        List.of(new Background("hadron", 0.4, List.of(new Effect("hadron", 1.4, 0.8)))),
                        List.of(efficiency))));
    }

    /** Outside truth: CLs at strength 1 published with the validation workspaces of pyhf. */
    @Test
    void readWorkspaceGivesThePublishedCls() {
        CountingExperiment experiment = WorkspaceConversion.toCounting(WorkspaceJson.read(COUPLED));
        assertThat(experiment.model().channels().stream().map(Channel::name))
                .containsExactly("signal[0]", "signal[1]", "control[0]", "control[1]");
        assertThat(experiment.signal()).containsExactly(10.0, 35.0, 0.0, 0.0);
        ClsValues values =
                ClsCalculator.of(experiment.model(), Method.ASYMPTOTIC).cls(experiment.weights());
        assertThat(values.observed()).isCloseTo(0.590621682, Percentage.withPercentage(0.02));
        assertThat(values.expected().get(2)).isCloseTo(0.306868796, Percentage.withPercentage(0.02));
    }

    @Test
    void textRoundTripKeepsEverything() {
        Workspace workspace = WorkspaceJson.read(COUPLED);
        assertThat(WorkspaceJson.read(WorkspaceJson.text(workspace))).isEqualTo(workspace);
        assertThat(WorkspaceJson.read(WorkspaceJson.tree(workspace))).isEqualTo(workspace);
    }

    @Test
    void modelRoundTripKeepsEverything() {
        double[] signal = {0.6, 0.4};
        Workspace workspace = WorkspaceConversion.fromCounting(twoRuns(), signal);
        CountingExperiment back = WorkspaceConversion.toCounting(WorkspaceJson.read(WorkspaceJson.text(workspace)));
        assertThat(back.model()).isEqualTo(twoRuns());
        assertThat(back.signal()).containsExactly(0.6, 0.4);
        assertThat(WorkspaceConversion.fromCounting(back.model(), back.weights()))
                .isEqualTo(workspace);
    }

    @Test
    void limitsAreEqualByBothRoutes() {
        double[] signal = {0.6, 0.4};
        CountingExperiment back = WorkspaceConversion.toCounting(
                WorkspaceJson.read(WorkspaceJson.text(WorkspaceConversion.fromCounting(twoRuns(), signal))));
        for (Method method : Method.values()) {
            LimitResult direct = UpperLimits.of(twoRuns(), signal, 0.9, method);
            assertThat(UpperLimits.of(back.model(), back.weights(), 0.9, method))
                    .isEqualTo(direct);
        }
    }

    /** A background of zero is written as 1e-9 and hardly moves the limit; the closed formula is ln 10. */
    @Test
    void zeroBackgroundIsWrittenAsALittle() {
        CountingModel model =
                new CountingModel(List.of(Channel.known("a", 0, 0), new Channel("b", 0, List.of(), List.of())));
        Workspace workspace = WorkspaceConversion.fromCounting(model, new double[] {0.5, 0.5});
        assertThat(workspace.channels())
                .allSatisfy(
                        channel -> assertThat(channel.samples().get(1).data()).containsExactly(1e-9));
        CountingExperiment back = WorkspaceConversion.toCounting(workspace);
        assertThat(UpperLimits.of(back.model(), back.weights(), 0.9, Method.HYBRID_AVERAGED)
                        .upperLimit())
                .isCloseTo(Math.log(10), within(1e-9));
    }

    @Test
    void unknownModifiersAreRefusedByName() {
        String json = COUPLED.replaceFirst("\"normsys\"", "\"sparkles\"");
        assertThatThrownBy(() -> WorkspaceJson.read(json))
                .hasMessageStartingWith("STA-022 unknown modifier type sparkles")
                .hasMessageContaining("modifier coupled of sample bkg1 in channel signal")
                .hasMessageContaining("$.channels[0].samples[1].modifiers[0]");
    }

    @Test
    void whatIsMoreThanCountingIsRefusedByName() {
        String json = COUPLED.replaceFirst(
                "\"normsys\", \"data\": \\{\"lo\": 0.9, \"hi\": 1.1}", "\"shapesys\", \"data\": [1, 2]");
        Workspace workspace = WorkspaceJson.read(json);
        assertThatThrownBy(() -> WorkspaceConversion.toCounting(workspace))
                .hasMessageStartingWith("STA-022 more than a counting experiment")
                .hasMessageContaining("modifier coupled of type shapesys; at sample bkg1 of channel signal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": \"1.0.0\" | \"version\": \"2.0\" | STA-021 | $.version",
                "\"version\": \"1.0.0\" | \"version\": \"1.0.0\", \"more\": 1 | STA-021 | unknown member more",
                "[105.0, 220.0] | [105.0] | STA-021 | $.channels[0]",
                "[105.0, 220.0] | [105.0, -1] | STA-021 | $.observations[0].data[1]",
                "[105.0, 220.0] | [105.0, \"x\"] | STA-021 | $.observations[0].data[1]",
                "[105.0, 220.0] | [105.5, 220.0] | STA-023 | 105.5",
                "\"hi\": 1.5 | \"hi\": 0 | STA-021 | $.channels[0].samples[2].modifiers[0].data.hi",
                "\"hi\": 1.5 | \"hi\": NaN | STA-020 | line 8",
                "{\"channels\" | \"channels\" | STA-020 | line 1",
                "\"parameters\": [] | \"parameters\": [{\"name\": \"coupled\", \"fixed\": true}] | STA-022 | coupled",
                "\"poi\": \"mu\" | \"poi\": \"other\" | STA-022 | normfactor mu",
                "\"name\": \"control\", \"samples\" | \"name\": \"x\", \"samples\" | STA-021 | no observation",
                "\"name\": \"bkg2\" | \"name\": \"bkg1\" | STA-021 | sample given twice"
            })
    void brokenWorkspacesAreDataErrorsOnOneLine(String good, String bad, String code, String place) {
        String json = COUPLED.replace(good, bad);
        assertThat(json).isNotEqualTo(COUPLED);
        assertThatThrownBy(() -> WorkspaceConversion.toCounting(WorkspaceJson.read(json)))
                .isInstanceOfSatisfying(
                        TenebraException.class, e -> assertThat(e.kind()).isEqualTo(TenebraException.Kind.DATA))
                .hasMessageStartingWith(code)
                .hasMessageContaining(place)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void emptyTextIsADataError() {
        for (String text : List.of("", "   ", "null", "[]", "3")) {
            assertThatThrownBy(() -> WorkspaceJson.read(text))
                    .isInstanceOfSatisfying(
                            TenebraException.class, e -> assertThat(e.kind()).isEqualTo(TenebraException.Kind.DATA));
        }
    }
}
