package tenebra.report.figure;

/** How values are spread along an axis. */
public enum Scale {
    LINEAR,
    LOGARITHMIC
}
