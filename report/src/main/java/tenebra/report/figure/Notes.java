package tenebra.report.figure;

import java.util.List;

/** The mark, in bold, and lines that say what is shown; texts in the markup of {@link Figure}. An empty mark is not drawn. */
public record Notes(String mark, List<String> lines, Place place) {
    public static final String SIMULATION = "Tenebra simulation";
    public static final Notes EMPTY = new Notes("", List.of(), Place.NONE);

    public Notes {
        lines = List.copyOf(lines);
    }

    /** The mark of this program with lines below it. */
    public static Notes simulation(Place place, String... lines) {
        return new Notes(SIMULATION, List.of(lines), place);
    }
}
