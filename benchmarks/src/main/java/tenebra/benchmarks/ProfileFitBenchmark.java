package tenebra.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.likelihood.ProfileFit;

/** Two fits of one data set, at a fixed and at the best strength: three channels, four nuisances. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProfileFitBenchmark {
    private static final int DATA_SETS = 4096;

    /** Effects up^theta alone, or with another effect downwards. */
    @Param({"log-normal", "kinked"})
    private String effects = "log-normal";

    private final double[][] counts = new double[DATA_SETS][3];
    private final double[][] auxiliary = new double[DATA_SETS][5];
    private final double[] start = {1, 0, 0, 0, 0};
    private int next;

    /** The worker, made at the first call because its model depends on the parameter. */
    @State(Scope.Thread)
    public static class Worker {
        private ProfileFit fit = new ProfileFit(model("log-normal"));
        private String effects = "log-normal";

        ProfileFit of(String wanted) {
            if (!wanted.equals(effects)) {
                fit = new ProfileFit(model(wanted));
                effects = wanted;
            }
            return fit;
        }
    }

    public ProfileFitBenchmark() {
        Random random = new Random(1);
        for (int k = 0; k < DATA_SETS; k++) {
            for (int i = 0; i < 3; i++) {
                counts[k][i] = Math.max(0, Math.rint(3 + i + 2 * random.nextGaussian()));
            }
            for (int j = 1; j < 5; j++) {
                auxiliary[k][j] = random.nextGaussian();
            }
        }
    }

    private static BinnedModel model(String effects) {
        boolean isKinked = effects.equals("kinked");
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Effect own = isKinked ? new Effect("b" + i, 1.3, 0.8) : Effect.relative("b" + i, 0.3);
            Effect shared = isKinked ? new Effect("efficiency", 1.1, 0.85) : Effect.relative("efficiency", 0.1);
            channels.add(
                    new Channel("run " + i, 0, List.of(new Background("b", 1.0 + i, List.of(own))), List.of(shared)));
        }
        return CountingModels.of(new CountingModel(channels), new double[] {1, 0.8, 0.5}, Interpolation.PIECEWISE);
    }

    @Benchmark
    public double twoFits(Worker worker) {
        ProfileFit fit = worker.of(effects);
        next = (next + 1) % DATA_SETS;
        fit.use(counts[next], auxiliary[next]);
        double fixed = fit.atStrength(2, start);
        return fixed - fit.atBestStrength(start);
    }
}
