package tenebra.report.figure.internal;

import tenebra.report.figure.Anchor;

/** Something of fixed size that is placed over or above the frame [points]. */
interface Block {
    double width();

    double height();

    /** Draws the block with its upper left corner at a place; the anchor says which ends of its lines are flush. */
    void paint(Canvas canvas, Box box, Anchor anchor);
}
