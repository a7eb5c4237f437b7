package tenebra.matter.evaluated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of this package: comma-separated fields, comments after '#'. */
final class Resource {
    private Resource() {}

    /** The fields of each line but comments, with the line of column names. */
    static List<List<String>> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(Resource.class.getResourceAsStream(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers in the fields from this one to the last. */
    static double[] numbers(List<String> fields, int from) {
        return Arrays.stream(fields.subList(from, fields.size()).toArray(String[]::new))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
