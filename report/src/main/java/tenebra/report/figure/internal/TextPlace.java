package tenebra.report.figure.internal;

import tenebra.report.figure.Anchor;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Palette;

/** Where a text stands: its anchor on the baseline [points], and its rotation counter-clockwise [degrees]. */
record TextPlace(double x, double y, Anchor anchor, double rotation, Colour colour) {
    /** Horizontal black text. */
    static TextPlace at(double x, double y, Anchor anchor) {
        return new TextPlace(x, y, anchor, 0, Palette.BLACK);
    }

    /** Distance from the anchor to the beginning of a text of this width, along the text [points]. */
    double offset(double width) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
    }
}
