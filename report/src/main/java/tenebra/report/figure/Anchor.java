package tenebra.report.figure;

/** Which part of a text stands at the given place. */
public enum Anchor {
    START,
    MIDDLE,
    END
}
