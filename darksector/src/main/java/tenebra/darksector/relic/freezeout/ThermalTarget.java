package tenebra.darksector.relic.freezeout;

import java.util.List;

/** Answer to the question which coupling leaves the observed amount of dark matter. */
public sealed interface ThermalTarget {
    /** There is at least one; they rise. */
    record Found(List<Solution> solutions) implements ThermalTarget {
        public Found {
            solutions = List.copyOf(solutions);
        }

        /** The one of the weakest coupling. */
        public Solution weakest() {
            return solutions.getFirst();
        }
    }

    /**
     * No coupling up to the largest gives it: too much is left at the largest.
     *
     * @param largest coupling that makes sense
     * @param atLargest what is left there
     */
    record None(double largest, RelicAbundance atLargest) implements ThermalTarget {}

    /**
     * One coupling.
     *
     * @param coupling in the unit of the model
     * @param relic what is left with it
     * @param iterations couplings that were tried
     */
    record Solution(double coupling, RelicAbundance relic, int iterations) {}
}
