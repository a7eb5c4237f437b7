package tenebra.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import tenebra.campaign.analysis.ModelReader;
import tenebra.campaign.catalogue.Catalogue;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.model.CouplingFormula;
import tenebra.darksector.model.MediatorModel;
import tenebra.darksector.relic.annihilation.AnnihilationChoices;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.darksector.relic.annihilation.DarkSide;
import tenebra.darksector.relic.annihilation.MediatedSector;
import tenebra.darksector.relic.freezeout.Cosmology;
import tenebra.darksector.relic.freezeout.CouplingSolver;
import tenebra.darksector.relic.freezeout.CouplingSolver.Search;
import tenebra.darksector.relic.freezeout.FreezeOut;
import tenebra.darksector.relic.freezeout.RelicAbundance;
import tenebra.darksector.relic.freezeout.ThermalTarget;

/**
 * Thermal targets of the dark photon, three times as heavy as its dark matter, α_D = 0.5: one abundance, one target, and a curve of 100 masses
 * from 1 MeV to 1 GeV on all processors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RelicBenchmark {
    private static final int MASSES = 100;

    @Param({"complex-scalar", "dirac"})
    private String darkMatter = "complex-scalar";

    private final MediatorModel model = ModelReader.named(Catalogue.open(folder()), "dark-photon");
    private final CouplingSolver first = new CouplingSolver(new FreezeOut(Cosmology.standard()), Search.FIRST);
    private final CouplingSolver all = new CouplingSolver(new FreezeOut(Cosmology.standard()), Search.ALL);

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("experiments/schema"))) {
                return at.resolve("experiments");
            }
        }
        throw new IllegalStateException("benchmarks run inside a clone");
    }

    private MediatedSector sector(double mass) {
        DarkContent content = new DarkContent.Single(DarkMatter.of(darkMatter));
        CouplingFormula coupling = new CouplingFormula.Constant(Math.sqrt(4 * Math.PI * 0.5));
        return new MediatedSector(model, 3 * mass, new DarkSide(content, coupling, mass), AnnihilationChoices.USUAL);
    }

    /** Ωh² at one coupling. */
    @Benchmark
    public RelicAbundance abundance() {
        return first.abundance(sector(0.1), 1e-3);
    }

    /** The coupling at one mass. */
    @Benchmark
    public ThermalTarget target() {
        return first.solve(sector(0.1));
    }

    /** The same with a scan of ten decades for further solutions. */
    @Benchmark
    public ThermalTarget allTargets() {
        return all.solve(sector(0.1));
    }

    /** A curve. */
    @Benchmark
    public ThermalTarget[] curve() {
        return IntStream.range(0, MASSES)
                .parallel()
                .mapToObj(i -> first.solve(sector(1e-3 * Math.pow(1000, i / (MASSES - 1.0)))))
                .toArray(ThermalTarget[]::new);
    }
}
