package tenebra.transport;

/** Sees every track segment of a shower, in batches. Draws no random numbers of the shower and changes nothing in it. */
public interface SegmentObserver {
    /** Looks away. */
    SegmentObserver NONE = batch -> {};

    void observe(SegmentBatch batch);
}
