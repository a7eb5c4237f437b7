package tenebra.report.figure;

/** Where a legend or a note stands. */
public enum Place {
    /** In the corner of the frame, or at the middle of an edge, where it covers least. */
    AUTOMATIC,
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    /** Outside, above the frame. */
    ABOVE,
    /** Not drawn. */
    NONE
}
