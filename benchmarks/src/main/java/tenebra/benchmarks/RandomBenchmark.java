package tenebra.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;

/** Numbers of a counter-based stream; {@link #uniform} is the yardstick of the other benchmarks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RandomBenchmark {
    private final RandomStreams task = RandomStreams.of(1, "benchmark");
    private final RandomStream stream = task.event(0);
    private long event;

    @Benchmark
    public double uniform() {
        return stream.uniform();
    }

    @Benchmark
    public double exponential() {
        return stream.exponential();
    }

    /** A fresh stream and its first number, as each event and stage needs it. */
    @Benchmark
    public double freshStream() {
        return task.event(event++).stage(Stage.TRANSPORT).uniform();
    }
}
