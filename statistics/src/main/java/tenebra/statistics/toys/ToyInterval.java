package tenebra.statistics.toys;

/**
 * A two-sided interval from toys.
 *
 * @param low lower end with its error; 0 without error where strength zero is inside
 * @param high upper end with its error
 * @param toys made in all
 */
public record ToyInterval(Crossing low, Crossing high, long toys) {}
