package tenebra.transport;

/** Sees every track segment of a shower, in batches. Draws no random numbers of the shower and changes nothing in it. */
public interface SegmentObserver {
    /** Looks away. */
    SegmentObserver NONE = new SegmentObserver() {
        @Override
        public void observe(SegmentBatch batch) {}

        @Override
        public boolean isWatching() {
            return false;
        }
    };

    void observe(SegmentBatch batch);

    /** False if segments need not be recorded for it. */
    default boolean isWatching() {
        return true;
    }
}
