package tenebra.report.figure;

/**
 * The vertical extent of a band at one x. On a logarithmic axis a low end at or below zero lies at the bottom of the
 * frame; an infinite high end lies at its top.
 */
public record Span(double x, double low, double high) {}
