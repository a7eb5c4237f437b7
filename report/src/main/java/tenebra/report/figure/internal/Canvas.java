package tenebra.report.figure.internal;

import java.awt.geom.Path2D;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;

/** A page to draw on, in points from its upper left corner. Later drawings cover earlier ones. */
public interface Canvas {
    void fill(Path2D path, Fill fill);

    void stroke(Path2D path, LineStyle line);

    /** Draws a line of text with its baseline at the place. */
    void text(TextLine line, TextPlace place);

    /** From here on nothing is drawn outside the box, until {@link #unclip}. Clips are not nested. */
    void clip(Box box);

    void unclip();
}
