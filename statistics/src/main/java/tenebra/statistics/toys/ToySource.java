package tenebra.statistics.toys;

/** An experiment that can be repeated at any signal strength. Immutable. */
@FunctionalInterface
public interface ToySource {
    /** The experiment at a strength mu ≥ 0. */
    ToyPoint at(double strength);
}
