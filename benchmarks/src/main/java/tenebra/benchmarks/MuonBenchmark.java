package tenebra.benchmarks;

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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tenebra.core.Units;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Primary;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShower;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;

/** A muon of 100 GeV through a hadron calorimeter of 48 x (25 mm Fe + 4 mm polystyrene), with all that it makes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MuonBenchmark {
    private static final Material IRON = new Material(
            "iron",
            7.874,
            List.of(new Material.Share(Element.of("Fe"), 1)),
            new DensityEffect(286e-9, 4.2911, -0.0012, 3.1531, 0.14680, 2.9632, 0.12));
    private static final Material POLYSTYRENE = new Material(
            "polystyrene",
            1.06,
            List.of(new Material.Share(Element.of("C"), 0.92258), new Material.Share(Element.of("H"), 0.07742)),
            new DensityEffect(68.7e-9, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0));

    /** Of electrons and photons [MeV]. */
    @Param({"1", "100"})
    private double cutMeV;

    private final RandomStreams task = RandomStreams.of(1, "benchmark");
    private final Primary muon = new Primary(Species.MUON_MINUS, new Vec3(0, 0, -1), new Vec3(0, 0, 100), 0, 1);
    private FullShower shower = shower(100);
    private long event;

    private static FullShower shower(double cutMeV) {
        LayerStack stack = new LayerStack(48, List.of(new Layer(IRON, 25), Layer.active(POLYSTYRENE, 4, 0)));
        Line module = new Line(List.of(new Block(0, 0, Face.centred(600, 600), stack, CellGrid.ONE)));
        return new FullShowerModel(module, ShowerSettings.of(Cuts.of(cutMeV * Units.MEV)), 101).transport();
    }

    @Setup
    public void prepare() {
        shower = shower(cutMeV);
    }

    /** One muon; at the higher cut hardly more than its own steps. */
    @Benchmark
    public double muon() {
        return shower.shower(muon, task.event(event++).stage(Stage.TRANSPORT)).light();
    }
}
