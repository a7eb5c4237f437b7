package tenebra.campaign.engine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tenebra.campaign.plan.ChunkSpec;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/** Threads of this process. */
public record LocalEngine(int threads) implements Engine {
    public LocalEngine {
        Check.inRange("threads", threads, 1, 4096, "");
    }

    @Override
    public void run(List<ChunkSpec> chunks, Work work, Progress progress) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<ChunkSpec> done = new ExecutorCompletionService<>(workers);
            for (ChunkSpec chunk : chunks) {
                done.submit(() -> work.execute(chunk), chunk);
            }
            for (int i = 0; i < chunks.size(); i++) {
                progress.advance(done.take().get().events());
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("chunk failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw TenebraException.resource("SYS-004", "interrupted; repeat the same command to go on");
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    @Override
    public String description() {
        return "local, " + threads + (threads == 1 ? " thread" : " threads");
    }
}
