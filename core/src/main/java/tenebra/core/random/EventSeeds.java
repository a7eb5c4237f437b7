package tenebra.core.random;

/**
 * Begins a fast generator anew for one event of a task after the other. Numbers as by {@code seed(streams.event(number))},
 * but nothing is allocated. For one thread.
 */
public final class EventSeeds {
    private final CounterStream stream;

    public EventSeeds(RandomStreams streams) {
        stream = new CounterStream(streams.key(), 0, 0);
    }

    /** Begins the event. */
    public void begin(long number, Xoroshiro random) {
        stream.restart(number);
        random.seed(stream);
    }
}
