package tenebra.report.figure.internal;

import java.util.List;

/** A line of text with its measures [points], equal in all formats. */
record TextLine(List<Piece> pieces, double size, double width) {
    /** Height of capital letters, in font sizes. */
    static final double CAPITAL = 0.72;
    /** Depth below the baseline, in font sizes. */
    static final double DESCENT = 0.21;

    /** A run and its place: beginning after that of the line, and its own width. */
    record Piece(Run run, double x, double width) {}

    TextLine {
        pieces = List.copyOf(pieces);
    }

    /** Font size of a piece. */
    double size(Piece piece) {
        return size * piece.run().scale();
    }

    /** Height of the baseline of a piece above that of the line. */
    double rise(Piece piece) {
        return size * piece.run().rise();
    }
}
