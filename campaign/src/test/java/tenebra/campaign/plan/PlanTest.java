package tenebra.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.campaign.Experiments;
import tenebra.campaign.result.Json;
import tenebra.core.TenebraException;

class PlanTest {
    private static Plan plan(String... settings) {
        return Plan.of(Experiments.analysis(settings), 1, "test");
    }

    /** Chunks follow one another without gap or overlap, and never are too many. */
    @ParameterizedTest
    @CsvSource({"1, 1", "999, 1", "1000, 1", "1001, 2", "2000, 2", "64000, 64", "64001, 64", "100000000, 64"})
    void chunksCoverTheEventsOfATask(int events, int chunks) {
        Task task = plan("events=" + events).tasks().getFirst();
        List<ChunkSpec> parts = Plan.chunksOf(task);
        assertThat(parts).hasSize(chunks);
        long next = 0;
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).firstEvent()).isEqualTo(next);
            assertThat(parts.get(i).number()).isEqualTo(i);
            assertThat(parts.get(i).events()).isPositive();
            next += parts.get(i).events();
        }
        assertThat(next).isEqualTo(events);
    }

    @Test
    void everyChunkHasItsOwnFile() {
        List<ChunkSpec> chunks = plan("events=3000", "masses=1 MeV:1 GeV:31log").chunks();
        assertThat(chunks).hasSize(31 * 5 * 3).extracting(ChunkSpec::fileName).doesNotHaveDuplicates();
    }

    /** The stream is named by run and mass, so that a mass keeps its events in any list of masses. */
    @Test
    void streamsAreNamedByRunAndMass() {
        Plan all = plan("masses=1 MeV, 10 MeV");
        Plan one = plan("masses=10 MeV", "runs=[na64e-2022]");
        assertThat(all.tasks()).extracting(Task::streamName).doesNotHaveDuplicates();
        assertThat(all.tasks())
                .extracting(Task::streamName)
                .contains(one.tasks().getFirst().streamName());
    }

    @Test
    void equalPlansHaveEqualTrees() {
        assertThat(plan().toJson()).isEqualTo(plan().toJson());
        assertThat(plan().toJson()).isNotEqualTo(plan("events=7").toJson());
    }

    @Test
    void whatIsNotAPlanIsRefused() {
        assertThatThrownBy(() -> Plan.fromJson(Json.parse("{\"seed\": 1}"), "plan.json"))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("INP-005 not a plan: plan.json");
        assertThatThrownBy(() -> Plan.fromJson(Json.parse("{\"seed\": 1, \"configuration\": {}}"), "plan.json"))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("plan.json");
    }
}
