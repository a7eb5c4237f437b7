package tenebra.transport;

import java.util.List;
import tenebra.core.random.RandomStream;

/**
 * Carries particles through a line of boxes until they are absorbed or leave. One object for each thread; the same particles
 * and the same stream give the same shower, segment by segment, up to an insertion.
 */
public interface Transport {
    /** Who is told what happens. */
    record Listeners(SegmentObserver segments, DepositSink deposits) {}

    /** The whole shower: particles above the model's leading energy first, all others after them. */
    void develop(List<Primary> primaries, RandomStream random, Listeners listeners, Insertion insertion);

    /**
     * Only the beginning of the same shower: particles above the leading energy. Its segments have the numbers that they have in
     * {@link #develop} of the same particles and stream. What is left is not followed, its energy goes nowhere.
     */
    void lead(List<Primary> primaries, RandomStream random, SegmentObserver observer);
}
