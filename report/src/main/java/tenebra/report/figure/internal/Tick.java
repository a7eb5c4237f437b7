package tenebra.report.figure.internal;

/** A tick of an axis; minor ones are shorter. The label, in markup, may be empty. */
record Tick(double value, boolean major, String label) {
    static Tick minor(double value) {
        return new Tick(value, false, "");
    }
}
