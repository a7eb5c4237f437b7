package tenebra.benchmarks;

import java.util.ArrayList;
import java.util.List;
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
import tenebra.core.random.EventSeeds;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Xoroshiro;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.profiled.ProfiledToys;
import tenebra.statistics.profiled.Statistic;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.Hypothesis;
import tenebra.statistics.toys.PoissonSampler;
import tenebra.statistics.toys.ToyPoint;
import tenebra.statistics.toys.ToySettings;

/** One toy experiment, with the beginning of its stream: three channels, four nuisances. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ToyBenchmark {
    private static final double[] WEIGHTS = {0.4, 0.6, 1};

    private final EventSeeds seeds = new EventSeeds(RandomStreams.of(1, "benchmark"));
    private final Xoroshiro random = new Xoroshiro();
    private final ToyPoint.Worker counting = ClsCalculator.toys(model(), ToySettings.STANDARD)
            .source(WEIGHTS)
            .at(2.5)
            .worker();
    private final ToyPoint.Worker profiled = profiled(Statistic.UPPER_LIMIT);
    private final ToyPoint.Worker discovery = profiled(Statistic.DISCOVERY);
    private long toy;

    private static ToyPoint.Worker profiled(Statistic statistic) {
        BinnedModel binned = CountingModels.of(model(), WEIGHTS, Interpolation.PIECEWISE);
        return new ProfiledToys(binned, statistic, Ensemble.CONDITIONAL).at(2.5).worker();
    }

    /** Three channels, a background uncertainty each, and one of the signal in all of them. */
    static CountingModel model() {
        double[] backgrounds = {0.3, 0.53, 2.1};
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < backgrounds.length; i++) {
            Effect own = Effect.relative("background " + i, 0.3);
            channels.add(new Channel(
                    "run " + i,
                    i,
                    List.of(new Background("background", backgrounds[i], List.of(own))),
                    List.of(Effect.relative("efficiency", 0.1))));
        }
        return new CountingModel(channels);
    }

    @Benchmark
    public double countingToy() {
        seeds.begin(toy++, random);
        return counting.statistic(Hypothesis.SIGNAL_AND_BACKGROUND, random);
    }

    @Benchmark
    public double profiledToyWithSignal() {
        seeds.begin(toy++, random);
        return profiled.statistic(Hypothesis.SIGNAL_AND_BACKGROUND, random);
    }

    @Benchmark
    public double profiledToyOfBackground() {
        seeds.begin(toy++, random);
        return profiled.statistic(Hypothesis.BACKGROUND, random);
    }

    @Benchmark
    public double discoveryToy() {
        seeds.begin(toy++, random);
        return discovery.statistic(Hypothesis.BACKGROUND, random);
    }

    @Benchmark
    public long poissonOfOneHalf() {
        return PoissonSampler.next(0.53, random);
    }

    @Benchmark
    public long poissonOfHundred() {
        return PoissonSampler.next(100, random);
    }
}
