package tenebra.campaign.engine;

import java.util.List;
import tenebra.campaign.plan.ChunkSpec;

/** Works off chunks, in any order, on any number of workers. */
public interface Engine {
    /** What is done with each chunk. */
    interface Work {
        void execute(ChunkSpec chunk);
    }

    /** Returns when all chunks are done; the first failure ends it, and what was finished stays. */
    void run(List<ChunkSpec> chunks, Work work, Progress progress);

    /** For the manifest. */
    String description();
}
