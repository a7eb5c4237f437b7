package tenebra.matter.evaluated;

import static java.lang.StrictMath.log;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tenebra.core.numerics.NaturalSpline;

/** Coefficients of the elements that were fitted, and of all others by natural cubic splines in ln Z. Immutable. */
final class FittedElements {
    private final NavigableMap<Integer, double[]> byAtomicNumber;

    FittedElements(Map<Integer, double[]> byAtomicNumber) {
        this.byAtomicNumber = new TreeMap<>(byAtomicNumber);
    }

    /** The coefficients of an element. */
    double[] at(int atomicNumber) {
        double[] fitted = byAtomicNumber.get(atomicNumber);
        if (fitted != null) {
            return fitted.clone();
        }
        double[] logarithms =
                byAtomicNumber.keySet().stream().mapToDouble(z -> log(z)).toArray();
        double[] result = new double[byAtomicNumber.firstEntry().getValue().length];
        for (int i = 0; i < result.length; i++) {
            int column = i;
            double[] values = byAtomicNumber.values().stream()
                    .mapToDouble(row -> row[column])
                    .toArray();
            result[i] = new NaturalSpline(logarithms, values).at(log(atomicNumber));
        }
        return result;
    }
}
