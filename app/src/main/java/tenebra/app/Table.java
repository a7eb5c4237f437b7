package tenebra.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in columns for the terminal. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String text() {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> column == columns - 1
                                ? row.get(column)
                                : row.get(column)
                                        + " "
                                                .repeat(widths[column]
                                                        - row.get(column).length()))
                        .collect(Collectors.joining("  ")))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
