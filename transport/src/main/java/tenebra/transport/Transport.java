package tenebra.transport;

import java.util.List;
import tenebra.core.random.RandomStream;

/**
 * Carries particles through a line of slabs until they are absorbed or leave. One object for each thread; the same particles
 * and the same stream give the same shower, segment by segment, up to an insertion.
 */
public interface Transport {
    /** Who is told what happens. */
    record Listeners(SegmentObserver segments, DepositSink deposits) {}

    void develop(List<Primary> primaries, RandomStream random, Listeners listeners, Insertion insertion);
}
