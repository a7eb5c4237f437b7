package tenebra.statistics.toys;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import tenebra.core.Check;
import tenebra.core.random.EventSeeds;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Xoroshiro;

/**
 * Makes toys on some threads. Each has its own stream, fixed by (seed, hypothesis, number), and its place in the answer, so
 * that any number of threads gives the same bits.
 */
public final class ToyRunner implements AutoCloseable {
    private static final int CHUNK = 1024;

    private final Map<Hypothesis, RandomStreams> streams = new EnumMap<>(Hypothesis.class);
    private final ForkJoinPool pool;

    public ToyRunner(long seed, int threads) {
        Check.inRange("threads", threads, 1, 4096, "");
        for (Hypothesis hypothesis : Hypothesis.values()) {
            streams.put(hypothesis, RandomStreams.of(seed, "toys of " + hypothesis.streams()));
        }
        pool = new ForkJoinPool(threads);
    }

    /** Statistics of the toys with numbers from the first on, in their order. */
    public double[] statistics(ToyPoint point, Hypothesis hypothesis, long first, int toys) {
        double[] values = new double[toys];
        RandomStreams keyed = streams.get(hypothesis);
        if (keyed == null) {
            throw new IllegalStateException("no streams for " + hypothesis);
        }
        Runnable all = () -> IntStream.range(0, (toys + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(chunk -> fill(point, hypothesis, new Chunk(keyed, first, chunk * CHUNK), values));
        pool.submit(all).join();
        return values;
    }

    private record Chunk(RandomStreams streams, long first, int begin) {}

    private static void fill(ToyPoint point, Hypothesis hypothesis, Chunk chunk, double[] values) {
        ToyPoint.Worker worker = point.worker();
        EventSeeds seeds = new EventSeeds(chunk.streams);
        Xoroshiro random = new Xoroshiro();
        int end = Math.min(chunk.begin + CHUNK, values.length);
        for (int k = chunk.begin; k < end; k++) {
            seeds.begin(chunk.first + k, random);
            values[k] = worker.statistic(hypothesis, random);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
