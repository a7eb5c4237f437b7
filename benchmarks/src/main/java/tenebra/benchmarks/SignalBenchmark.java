package tenebra.benchmarks;

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
import tenebra.core.Vec3;
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.bremsstrahlung.DarkBremsstrahlung;
import tenebra.darksector.production.bremsstrahlung.EmissionTable;
import tenebra.darksector.production.bremsstrahlung.ExactTreeLevel;
import tenebra.experiment.Deposits;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.DensityEffect;
import tenebra.matter.Element;
import tenebra.matter.Material;
import tenebra.matter.Species;
import tenebra.transport.Insertion;
import tenebra.transport.Primary;
import tenebra.transport.SegmentObserver;
import tenebra.transport.Transport;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;

/** One shower of 100 GeV truncated at 1 GeV in the NA64 calorimeter, and the production of a mediator of 10 MeV. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignalBenchmark {
    private static final Material LEAD = new Material(
            "lead",
            11.35,
            List.of(new Material.Share(Element.of("Pb"), 1)),
            new DensityEffect(823e-9, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14));
    private static final Material POLYSTYRENE = new Material(
            "polystyrene",
            1.06,
            List.of(new Material.Share(Element.of("C"), 0.92258), new Material.Share(Element.of("H"), 0.07742)),
            new DensityEffect(68.7e-9, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0));
    private static final Line CALORIMETER = new Line(List.of(new Block(
            0,
            0,
            Face.centred(200, 240),
            new LayerStack(150, List.of(new Layer(LEAD, 1.5), Layer.active(POLYSTYRENE, 1.5, 126))),
            new CellGrid(5, 6))));

    private final Transport transport = new FullShowerModel(
                    CALORIMETER, ShowerSettings.of(Cuts.truncatedAt(1)), 101, new ShowerSettings.Order(35, 35))
            .transport();
    private final DarkBremsstrahlung process = process();
    private final RandomStreams task = RandomStreams.of(1, "benchmark");
    private final List<Primary> beam = List.of(new Primary(Species.ELECTRON, Vec3.ZERO, new Vec3(0, 0, 100), 0, 1));
    private long event;

    private static DarkBremsstrahlung process() {
        Element lead = Element.of("Pb");
        AtomicFormFactor atom = new AtomicFormFactor(lead, AtomicFormFactor.Part.ELASTIC);
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, 0.01);
        ExactTreeLevel crossSection = new ExactTreeLevel(Species.ELECTRON, mediator, atom);
        return new DarkBremsstrahlung(lead, crossSection, EmissionTable.of(crossSection, 35, 100));
    }

    /** One truncated shower. */
    @Benchmark
    public Deposits shower() {
        Deposits deposits = new Deposits();
        transport.develop(
                beam,
                task.event(event++).stage(Stage.TRANSPORT),
                new Transport.Listeners(SegmentObserver.NONE, deposits),
                Insertion.NONE);
        return deposits;
    }

    /** Its leading part, above 35 GeV, alone. */
    @Benchmark
    public long leadingPart() {
        long[] segments = new long[1];
        transport.lead(beam, task.event(event++).stage(Stage.TRANSPORT), batch -> segments[0] += batch.size());
        return segments[0];
    }

    /** One mediator with the lepton's recoil. */
    @Benchmark
    public Birth production() {
        return process.sample(Species.ELECTRON, 83, task.event(event++).stage(Stage.PRODUCTION));
    }

    /** The tables of one mass. */
    @Benchmark
    public DarkBremsstrahlung productionTables() {
        return process();
    }
}
