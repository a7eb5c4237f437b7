package tenebra.report.figure;

import java.util.List;

/**
 * Figures side by side on one page. Immutable.
 *
 * @param title name of the document; not drawn
 * @param size of the page
 */
public record Sheet(String title, Size size, List<Panel> panels) {
    /** A figure with the distances of its upper left corner from that of the page [mm]. */
    public record Panel(Figure figure, double left, double top) {}

    public Sheet {
        panels = List.copyOf(panels);
    }

    /** A page that one figure fills. */
    public static Sheet of(Figure figure) {
        return new Sheet(figure.title(), figure.size(), List.of(new Panel(figure, 0, 0)));
    }
}
