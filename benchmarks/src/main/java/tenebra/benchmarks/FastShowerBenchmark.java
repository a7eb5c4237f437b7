package tenebra.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import tenebra.campaign.analysis.LayerMaterial;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.campaign.catalogue.ConfigurationLoader;
import tenebra.campaign.catalogue.Kind;
import tenebra.campaign.fastshower.FastShowers;
import tenebra.core.Units;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.Species;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.fast.FastShower;
import tenebra.transport.fast.FastShowerModel;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

/** Fast showers of electrons in the NA64 calorimeter, 5 x 6 cells: showers per second, and the first pass of an event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FastShowerBenchmark {
    @Param({"100", "1", "0.1"})
    private double energy;

    private final Catalogue catalogue = Catalogue.open(folder());
    private final RandomStreams task = RandomStreams.of(1, "benchmark");
    private final FastShower whole = model(FastShowerModel.Settings.whole(Units.MEV));
    private final FastShower led = model(new FastShowerModel.Settings(Units.MEV, 50));
    private long event;

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("experiments/schema"))) {
                return at.resolve("experiments");
            }
        }
        throw new IllegalStateException("benchmarks run inside a clone");
    }

    private FastShower model(FastShowerModel.Settings settings) {
        LayerMaterial lead = material("lead");
        LayerMaterial scintillator = material("polystyrene");
        LayerStack stack = new LayerStack(
                150,
                List.of(
                        new Layer(lead.material(), 1.5),
                        Layer.active(scintillator.material(), 1.5, scintillator.birks())));
        Line line = new Line(List.of(new Block(0, 0, Face.centred(200, 240), stack, new CellGrid(5, 6))));
        return new FastShowerModel(line, settings, FastShowers.in(catalogue), 101).transport();
    }

    private LayerMaterial material(String name) {
        return LayerMaterial.read(ConfigurationLoader.complete(catalogue, catalogue.find(Kind.MATERIAL, name)));
    }

    private Primary electron() {
        return new Primary(Species.ELECTRON, new Vec3(0, 20, -1), new Vec3(0, 0, energy), 0, 1);
    }

    /** Energy and light of all cells. */
    @Benchmark
    public double shower() {
        return whole.shower(electron(), task.event(event++).stage(Stage.TRANSPORT))
                .light();
    }

    /** Particles above 50 GeV alone, for an observer. */
    @Benchmark
    public void leading() {
        led.lead(List.of(electron()), task.event(event++).stage(Stage.TRANSPORT), SegmentObserver.NONE);
    }
}
