package tenebra.report.figure;

/** Where a legend or a note stands. */
public enum Place {
    /** Where it covers least: a free corner of the frame if there is one. */
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
