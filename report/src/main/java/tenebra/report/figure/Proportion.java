package tenebra.report.figure;

/** How long a unit of one axis is against a unit of the other. */
public enum Proportion {
    /** The frame fills the page. */
    FREE,
    /** Equally long, so that shapes keep their form: the frame is smaller. For linear axes. */
    EQUAL_UNITS
}
