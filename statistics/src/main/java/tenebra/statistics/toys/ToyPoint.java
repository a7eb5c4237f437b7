package tenebra.statistics.toys;

import tenebra.core.random.Xoroshiro;

/** An experiment at one signal strength: the statistic of its data, and how to repeat it. Immutable. */
public interface ToyPoint {
    /** Statistic of the data: the larger, the less they look like signal and background. */
    double observed();

    /** Whoever repeats the experiment, with memory of its own; for one thread. */
    Worker worker();

    /** Repeats the experiment. */
    interface Worker {
        /** Statistic of one toy under a hypothesis. Allocates nothing. */
        double statistic(Hypothesis hypothesis, Xoroshiro random);
    }
}
