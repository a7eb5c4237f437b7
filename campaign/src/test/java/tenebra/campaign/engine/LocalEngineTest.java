package tenebra.campaign.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.campaign.plan.ChunkSpec;
import tenebra.core.TenebraException;

class LocalEngineTest {
    private static final List<ChunkSpec> CHUNKS = IntStream.range(0, 50)
            .mapToObj(i -> new ChunkSpec("task", i, i * 10L, 10))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void everyChunkIsDoneOnce(int threads) {
        Set<Integer> done = new ConcurrentSkipListSet<>();
        AtomicLong told = new AtomicLong();
        new LocalEngine(threads)
                .run(CHUNKS, chunk -> assertThat(done.add(chunk.number())).isTrue(), new Progress() {
                    @Override
                    public void begin(String what, long total, long alreadyDone) {}

                    @Override
                    public void advance(long amount) {
                        told.addAndGet(amount);
                    }

                    @Override
                    public void end() {}
                });
        assertThat(done).hasSize(50);
        assertThat(told).hasValue(500);
    }

    @Test
    void nothingToDoIsDone() {
        new LocalEngine(2).run(List.of(), chunk -> {}, Progress.SILENT);
    }

    /** The failure is told as it was; no work goes on behind the caller's back. */
    @Test
    void firstFailureEndsTheWork() {
        AtomicLong running = new AtomicLong();
        assertThatThrownBy(() -> new LocalEngine(3)
                        .run(
                                CHUNKS,
                                chunk -> {
                                    running.incrementAndGet();
                                    try {
                                        if (chunk.number() == 5) {
                                            throw TenebraException.output("OUT-003", "disk full");
                                        }
                                    } finally {
                                        running.decrementAndGet();
                                    }
                                },
                                Progress.SILENT))
                .isInstanceOf(TenebraException.class)
                .hasMessage("OUT-003 disk full");
        assertThat(running).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5000})
    void unreasonableThreadsAreRefused(int threads) {
        assertThatThrownBy(() -> new LocalEngine(threads)).hasMessageStartingWith("CFG-014 threads out of range");
    }
}
