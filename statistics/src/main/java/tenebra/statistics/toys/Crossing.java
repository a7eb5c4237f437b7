package tenebra.statistics.toys;

/** A strength with its standard error. */
public record Crossing(double strength, double error) {}
