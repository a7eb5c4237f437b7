package tenebra.campaign.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.campaign.Experiments;
import tenebra.campaign.analysis.AnalysisReader;
import tenebra.campaign.analysis.RunPeriod;
import tenebra.campaign.production.TableCache;
import tenebra.experiment.Beam;
import tenebra.matter.Species;

class TrackLengthLibraryTest {
    private static final RunPeriod RUN = AnalysisReader.read(Experiments.analysis("runs=[na64e-2022]"))
            .runs()
            .getFirst();
    private static final Beam BEAM = new Beam(Species.ELECTRON, 100, 0, 0);
    private static final TrackLengthLibrary LIBRARY =
            new TrackLengthLibrary(TableCache.none(), TrackLengthLibraryTest::backwards);
    private static final TrackLengths FROM_ONE = LIBRARY.of(request(1, 4000));

    private static TrackLengthRequest request(double threshold, int showers) {
        return TrackLengthRequest.of(RUN.detector(), BEAM, threshold, showers);
    }

    static void backwards(int parts, int unused, IntConsumer part) {
        for (int i = parts - 1; i >= 0; i--) {
            part.accept(i);
        }
    }

    static void inThreads(int parts, int unused, IntConsumer part) {
        IntStream.range(0, parts).parallel().forEach(part);
    }

    /**
     * Outside truth: EGSnrc, 100 GeV electrons in the stack of the ECAL followed to 1 GeV, path in cm per electron; 2 % and four
     * standard deviations. There without suppression of bremsstrahlung, which adds about 1 % of positrons.
     */
    @ParameterizedTest
    @CsvSource({"e+, 1, 22.5", "e+, 5, 3.64", "e+, 20, 0.466", "e-, 1, 26.2", "gamma, 1, 64.3"})
    void trackLengthsAreThoseOfTheReferenceCode(String species, double energy, double expected) {
        Estimate length = FROM_ONE.above(Species.of(species), energy);
        assertThat(length.value() / 10).isCloseTo(expected, within(0.02 * expected + 4 * length.error() / 10));
        assertThat(length.relativeError()).isLessThan(0.05);
    }

    /** Law: what is above an energy does not depend on where the shower is stopped below it. */
    @Test
    void thresholdDoesNotMatterAboveIt() {
        TrackLengths fromThirty = LIBRARY.of(request(30, 32_000));
        for (Species species : TrackLengths.SPECIES) {
            for (double energy : new double[] {35, 50, 80}) {
                Estimate few = FROM_ONE.above(species, energy);
                Estimate many = fromThirty.above(species, energy);
                assertThat(few.value())
                        .as("%s above %s GeV", species, energy)
                        .isCloseTo(many.value(), within(4.5 * Math.hypot(few.error(), many.error())));
            }
        }
    }

    /** Law: bins of energy, of depth and media add up to the same path; nearly all of it is in the lead and polystyrene of the ECAL. */
    @Test
    void depthsAddUpToLengths() {
        assertThat(FROM_ONE.media()).containsExactly("lead", "polystyrene", "iron");
        double sum = 0;
        for (int energy = 0; energy < FROM_ONE.axes().energies(); energy++) {
            for (int depth = 0; depth < FROM_ONE.axes().depths(); depth++) {
                for (int medium = 0; medium < 3; medium++) {
                    sum += FROM_ONE.length(Species.POSITRON, medium, energy, depth)
                            .value();
                }
            }
        }
        double all = FROM_ONE.above(Species.POSITRON, 1).value();
        assertThat(sum).isCloseTo(all, within(1e-9 * all));
    }

    /** The beam meets one shower after another whoever computes it, and a file holds every bit. */
    @Test
    void anyNumberOfThreadsAndTheCacheGiveTheSameBits(@TempDir Path folder) {
        TrackLengthRequest request = request(20, 640);
        String expected = TrackLengthFile.csv(Map.of("run", LIBRARY.of(request)));
        AtomicInteger parts = new AtomicInteger();
        TrackLengthLibrary cached = new TrackLengthLibrary(
                new TableCache(Optional.of(folder), "test"),
                (count, showers, part) -> inThreads(count, showers, i -> {
                    parts.incrementAndGet();
                    part.accept(i);
                }));
        for (int i = 0; i < 2; i++) {
            assertThat(TrackLengthFile.csv(Map.of("run", cached.of(request)))).isEqualTo(expected);
        }
        assertThat(parts).hasValue(TrackLengths.BATCHES);
    }

    /** What track lengths depend on is in the request; names and numbers of elements are not. */
    @Test
    void requestsAreEqualWhenTheirContentIs() {
        assertThat(request(1, 4000))
                .isEqualTo(request(1, 4000))
                .hasToString(request(1, 4000).toString());
        assertThat(request(1, 4000)).isNotEqualTo(request(2, 4000)).isNotEqualTo(request(1, 8000));
        assertThat(request(1, 4001).showers()).isEqualTo(4032);
        assertThat(request(1, 4000).line().blocks().getFirst().element()).isZero();
        assertThat(request(1, 4000).toString()).contains("density=11.35", "thickness=1.5", "energy=100.0");
        assertThat(request(1, 4000).media().stream()
                        .map(medium -> medium.parts().getFirst().material().name())
                        .toList())
                .isEqualTo(FROM_ONE.media());
    }

    @Test
    void tableHasARowForEachBinWithPath() {
        List<String> rows = TrackLengthFile.csv(Map.of("a", FROM_ONE)).lines().toList();
        assertThat(rows.getFirst())
                .isEqualTo("runs,particle,material,energy_low_GeV,energy_high_GeV,depth_low_mm,depth_high_mm,"
                        + "track_length_mm,track_length_error_mm");
        assertThat(rows.get(1)).startsWith("a,e-,lead,1.00000,1.05925,0.00000,11.0737,");
        double positrons = rows.stream()
                .filter(row -> row.startsWith("a,e+"))
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[7]))
                .sum();
        assertThat(positrons).isCloseTo(FROM_ONE.above(Species.POSITRON, 1).value(), within(1e-3));
    }
}
