package tenebra.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;

/** Full showers of electrons in the NA64 calorimeter, one by one on one thread, beside a loop that calibrates the machine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class ShowerBenchmark {
    /** What is shown: energy, and either the cut of everything or where the shower is truncated. */
    public enum Case {
        GEV_10_CUT_1_MEV(10, Cuts.of(1e-3)),
        GEV_10_CUT_100_KEV(10, Cuts.of(1e-4)),
        GEV_100_CUT_1_MEV(100, Cuts.of(1e-3)),
        GEV_100_TO_1_GEV(100, Cuts.truncatedAt(1));

        private final double energy;
        private final Cuts cuts;

        Case(double energy, Cuts cuts) {
            this.energy = energy;
            this.cuts = cuts;
        }

        double energy() {
            return energy;
        }

        Cuts cuts() {
            return cuts;
        }
    }

    @Param({"GEV_10_CUT_1_MEV", "GEV_10_CUT_100_KEV", "GEV_100_TO_1_GEV"})
    private Case shower = Case.GEV_10_CUT_1_MEV;

    private FullShower worker =
            new FullShowerModel(Calorimeter.line(), ShowerSettings.of(Cuts.of(1e-3)), 11).transport();
    private long event;

    @Setup
    public void prepare() {
        worker = new FullShowerModel(Calorimeter.line(), ShowerSettings.of(shower.cuts()), shower.energy() + 1)
                .transport();
    }

    @Benchmark
    public double shower() {
        return worker.shower(Calorimeter.electron(shower.energy()), Calorimeter.stream(event++))
                .light();
    }

    @Benchmark
    public void calibration(Blackhole sink) {
        sink.consume(Calibration.loop());
    }
}
