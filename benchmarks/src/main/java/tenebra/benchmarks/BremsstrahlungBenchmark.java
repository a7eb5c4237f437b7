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
import tenebra.darksector.Mediator;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungCrossSection;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungMethod;
import tenebra.darksector.production.bremsstrahlung.Emission;
import tenebra.darksector.production.bremsstrahlung.EmissionTable;
import tenebra.darksector.production.bremsstrahlung.Recoil;
import tenebra.matter.Element;
import tenebra.matter.FormFactorKind;
import tenebra.matter.Species;

/**
 * A vector of 100 MeV radiated by electrons of up to 100 GeV on lead at exact tree level: what a table costs, what a draw from it, what
 * the recoil of the lepton, what a total without a table. To be read as ratios.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BremsstrahlungBenchmark {
    private final BremsstrahlungCrossSection exact = of(BremsstrahlungMethod.EXACT_TREE_LEVEL);
    private final BremsstrahlungCrossSection approximation = of(BremsstrahlungMethod.WEIZSAECKER_WILLIAMS);
    private final EmissionTable table = EmissionTable.of(exact, 1, 100);
    private final RandomStream random = RandomStreams.of(1, "benchmark").event(1);
    private final Emission emission = new Emission();

    private static BremsstrahlungCrossSection of(BremsstrahlungMethod method) {
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, 0.1);
        return method.of(Species.ELECTRON, mediator, FormFactorKind.ELASTIC.of(Element.of("Pb")));
    }

    /** x and angle of one mediator from the table. */
    @Benchmark
    public double fractionAndAngle() {
        table.sample(83, random, emission);
        return emission.oneMinusCosine();
    }

    /** x and angle, then t, azimuth and the lepton. */
    @Benchmark
    public Recoil fractionAngleAndRecoil() {
        table.sample(83, random, emission);
        return exact.sampleRecoil(83, emission.fraction(), emission.oneMinusCosine(), random);
    }

    /** All energies of the table. */
    @Benchmark
    public EmissionTable table() {
        return EmissionTable.of(exact, 1, 100);
    }

    /** Total at one energy by direct integration. */
    @Benchmark
    public double total() {
        return exact.total(100, 0);
    }

    /** The same in the Weizsaecker-Williams approximation. */
    @Benchmark
    public double approximateTotal() {
        return approximation.total(100, 0);
    }
}
