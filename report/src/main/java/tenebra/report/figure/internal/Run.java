package tenebra.report.figure.internal;

/**
 * A piece of text of one look.
 *
 * @param scale font size relative to that of the whole text
 * @param rise height of the baseline above that of the whole text, in its font sizes
 */
record Run(String text, double scale, double rise, boolean bold, boolean italic) {}
