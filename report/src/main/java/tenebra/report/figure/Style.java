package tenebra.report.figure;

/** Sizes that all figures share, in points (1/72 inch), chosen for a column of 86 mm. */
public final class Style {
    public static final double AXIS_FONT = 8.0;
    public static final double TICK_FONT = 7.0;
    public static final double MARK_FONT = 7.5;
    public static final double NOTE_FONT = 6.5;
    public static final double LEGEND_FONT = 6.5;
    public static final double LABEL_FONT = 6.5;

    public static final double CURVE_WIDTH = 1.1;
    public static final double GUIDE_WIDTH = 0.7;
    public static final double FRAME_WIDTH = 0.6;
    public static final double TICK_WIDTH = 0.5;
    public static final double ERROR_BAR_WIDTH = 0.7;

    public static final double MAJOR_TICK = 4.2;
    public static final double MINOR_TICK = 2.2;
    public static final double MARKER_SIZE = 3.6;

    private Style() {}
}
