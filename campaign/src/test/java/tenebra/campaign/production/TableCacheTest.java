package tenebra.campaign.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.bremsstrahlung.BremsstrahlungMethod;
import tenebra.darksector.production.bremsstrahlung.Emission;
import tenebra.darksector.production.bremsstrahlung.EmissionTable;
import tenebra.matter.Element;
import tenebra.matter.FormFactorKind;
import tenebra.matter.Species;

class TableCacheTest {
    private final AtomicInteger computed = new AtomicInteger();

    private EmissionTable table() {
        computed.incrementAndGet();
        return EmissionTable.of(
                BremsstrahlungMethod.IMPROVED_WEIZSAECKER_WILLIAMS.of(
                        Species.ELECTRON,
                        new Mediator(Mediator.Kind.VECTOR, 0.1),
                        FormFactorKind.ELASTIC.of(Element.of("Pb"))),
                35,
                100);
    }

    private static List<Double> draws(EmissionTable table) {
        RandomStream random = RandomStreams.of(3, "cache").event(1);
        Emission emission = new Emission();
        return Stream.generate(() -> {
                    table.sample(80, random, emission);
                    return emission.fraction() + emission.oneMinusCosine();
                })
                .limit(100)
                .toList();
    }

    @Test
    void aTableIsComputedOnceAndDrawsTheSame(@TempDir Path folder) {
        TableCache cache = new TableCache(Optional.of(folder.resolve("new")), "1");
        List<Double> first = draws(cache.emission("a", this::table));
        assertThat(draws(cache.emission("a", this::table))).isEqualTo(first);
        assertThat(computed).hasValue(1);
        assertThat(draws(TableCache.none().emission("a", this::table))).isEqualTo(first);
    }

    @Test
    void anotherDescriptionOrVersionIsAnotherTable(@TempDir Path folder) {
        new TableCache(Optional.of(folder), "1").emission("a", this::table);
        new TableCache(Optional.of(folder), "1").emission("b", this::table);
        new TableCache(Optional.of(folder), "2").emission("a", this::table);
        assertThat(computed).hasValue(3);
    }

    /** A file that was cut, changed or emptied is not believed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40, 1000, -1})
    void damagedFilesAreComputedAnew(int kept, @TempDir Path folder) throws IOException {
        TableCache cache = new TableCache(Optional.of(folder), "1");
        List<Double> first = draws(cache.emission("a", this::table));
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (kept < 0) {
            bytes[bytes.length / 2] ^= 1;
        }
        Files.write(file, kept < 0 ? bytes : Arrays.copyOf(bytes, kept));
        assertThat(draws(cache.emission("a", this::table))).isEqualTo(first);
        assertThat(computed).hasValue(2);
        cache.emission("a", this::table);
        assertThat(computed).hasValue(2);
    }

    /** A folder that cannot be made costs time, nothing else. */
    @Test
    void withoutAFolderEverythingWorks(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        TableCache cache = new TableCache(Optional.of(file.resolve("below")), "1");
        assertThat(cache.emission("a", this::table).crossSection(80)).isPositive();
        cache.emission("a", this::table);
        assertThat(computed).hasValue(2);
    }
}
