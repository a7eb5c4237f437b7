package tenebra.report.figure;

import java.util.List;

/**
 * Several figures on one page. Immutable.
 *
 * @param title name of the document for readers, search and screen readers; not drawn
 */
public record Sheet(String title, Size size, List<Panel> panels) {
    /** A figure, and how far the corner of its page is from the upper left corner of the sheet [mm]. */
    public record Panel(Figure figure, double left, double top) {}

    public Sheet {
        panels = List.copyOf(panels);
    }

    /** A sheet of the size of its only figure. */
    public static Sheet of(Figure figure) {
        return new Sheet(figure.title(), figure.size(), List.of(new Panel(figure, 0, 0)));
    }
}
