package tenebra.report.figure;

/** Shape of a marker. Open shapes have a white inside. */
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    OPEN_CIRCLE,
    OPEN_SQUARE,
    OPEN_TRIANGLE,
    OPEN_DIAMOND
}
