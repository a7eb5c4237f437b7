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
import tenebra.core.random.RandomStreams;
import tenebra.core.random.Stage;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.primakoff.PrimakoffCrossSection;
import tenebra.darksector.production.primakoff.PrimakoffProduction;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Element;
import tenebra.matter.Species;
import tenebra.matter.pairs.BetheHeitler;
import tenebra.matter.pairs.LeptonPair;
import tenebra.matter.pairs.PairSampler;

/** What photons of 50 GeV make in the field of lead: an axion-like particle of 50 MeV, a pair of muons. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PhotonBenchmark {
    private static final double ENERGY = 50;

    private final Element lead = Element.of("Pb");
    private final AtomicFormFactor atom = new AtomicFormFactor(lead, AtomicFormFactor.Part.ELASTIC);
    private final BetheHeitler pairs = new BetheHeitler(Species.MUON_MINUS, lead, atom::squared);
    private final PairSampler pairSampler = new PairSampler(pairs, 100);
    private final PrimakoffProduction primakoff = primakoffTables();
    private final RandomStreams task = RandomStreams.of(1, "benchmark");
    private long event;

    /** Energy, angle and azimuth of one axion-like particle. */
    @Benchmark
    public Birth primakoff() {
        return primakoff.sample(Species.PHOTON, ENERGY, task.event(event++).stage(Stage.PRODUCTION));
    }

    /** The tables of one mass. */
    @Benchmark
    public final PrimakoffProduction primakoffTables() {
        Mediator mediator = new Mediator(Mediator.Kind.PSEUDOSCALAR, 0.05);
        return new PrimakoffProduction(lead, new PrimakoffCrossSection(mediator, lead, atom), 1, 100);
    }

    /** Complete final state of one exact pair of muons. */
    @Benchmark
    public LeptonPair muonPair() {
        return pairSampler.sample(ENERGY, task.event(event++).stage(Stage.PRODUCTION));
    }

    /** Exact total at one energy. */
    @Benchmark
    public double muonPairTotal() {
        return pairs.total(ENERGY);
    }
}
