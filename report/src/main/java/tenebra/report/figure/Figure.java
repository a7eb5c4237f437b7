package tenebra.report.figure;

import java.util.List;

/**
 * Everything that is seen on a figure, before it is drawn. Immutable.
 *
 * <p>Markup of all texts: {@code ^{...}} raises, {@code _{...}} lowers, {@code <i>...</i>} slants, {@code <b>...</b>}
 * thickens; any other character stands for itself, Greek included. Characters without a glyph are shown as "?".
 *
 * @param title name of the document for readers, search and screen readers; not drawn, since captions stand in the text
 * @param layers what is drawn in the frame, first to last
 * @param legend where the legend stands
 */
public record Figure(
        String title, Axis x, Axis y, List<Layer> layers, Place legend, Notes notes, Size size, Proportion proportion) {
    public Figure {
        layers = List.copyOf(layers);
    }

    /** A single-column figure with an automatic legend and without notes. */
    public static Figure of(String title, Axis x, Axis y, List<Layer> layers) {
        return new Figure(title, x, y, layers, Place.AUTOMATIC, Notes.EMPTY, Size.SINGLE_COLUMN, Proportion.FREE);
    }

    public Figure withLegend(Place newLegend) {
        return new Figure(title, x, y, layers, newLegend, notes, size, proportion);
    }

    public Figure withNotes(Notes newNotes) {
        return new Figure(title, x, y, layers, legend, newNotes, size, proportion);
    }

    public Figure withSize(Size newSize) {
        return new Figure(title, x, y, layers, legend, notes, newSize, proportion);
    }

    public Figure withProportion(Proportion newProportion) {
        return new Figure(title, x, y, layers, legend, notes, size, newProportion);
    }
}
