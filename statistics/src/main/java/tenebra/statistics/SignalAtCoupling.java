package tenebra.statistics;

/** Expected signal events of every channel at a coupling. Same length as the channels; finite and not negative. */
@FunctionalInterface
public interface SignalAtCoupling {
    double[] at(double coupling);
}
