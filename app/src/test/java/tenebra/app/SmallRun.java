package tenebra.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run of the published analysis, made small: few periods, one mass, coarse showers. */
final class SmallRun {
    static final String ANALYSIS = "na64e-invisible-2016-2022";

    private SmallRun() {}

    /** Arguments of a run of two periods with one chunk each. */
    static List<String> into(Path directory, String... more) {
        return with(directory, "10MeV", 20, more);
    }

    static List<String> with(Path directory, String masses, int events, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                ANALYSIS,
                "--out",
                directory.toString(),
                "--masses",
                masses,
                "--events",
                Integer.toString(events),
                "--set",
                "transport.track_length_showers=3200",
                "--set",
                "runs=[na64e-2016, na64e-2022]"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** A copy of a finished directory, to be damaged. */
    static Path copy(Path finished, Path target) {
        try {
            for (Path file : files(finished)) {
                Path copied = target.resolve(finished.relativize(file));
                Files.createDirectories(copied.resolveSibling("."));
                Files.copy(file, copied);
            }
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Relative path → SHA-256 of every file, without what may differ between two runs of the same plan. */
    static Map<String, String> contents(Path directory) {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(directory)) {
            String name = directory.relativize(file).toString();
            if (!name.equals("manifest.json") && !name.equals(".lock")) {
                contents.put(name, digest(file));
            }
        }
        return contents;
    }

    /** Relative path → time of the last change, of every file. */
    static Map<String, String> times(Path directory) {
        Map<String, String> times = new TreeMap<>();
        for (Path file : files(directory)) {
            times.put(directory.relativize(file).toString(), timeOf(file));
        }
        return times;
    }

    /** Files of events, sorted. */
    static List<Path> chunks(Path directory) {
        return files(directory).stream()
                .filter(file -> file.toString().endsWith(".parquet"))
                .toList();
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.of();
        }
    }

    private static String timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
