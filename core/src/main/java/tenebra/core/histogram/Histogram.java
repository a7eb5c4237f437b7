package tenebra.core.histogram;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A filled one-dimensional histogram: sums of weights and of squared weights per bin, flow bins first and last. Immutable.
 *
 * @param sumOfWeights one number for each bin, underflow first, overflow last
 * @param sumOfSquaredWeights likewise; its root is the statistical error
 */
public record Histogram(String name, RegularAxis axis, List<Double> sumOfWeights, List<Double> sumOfSquaredWeights) {
    public Histogram {
        sumOfWeights = List.copyOf(sumOfWeights);
        sumOfSquaredWeights = List.copyOf(sumOfSquaredWeights);
        if (sumOfWeights.size() != axis.bins() + 2 || sumOfSquaredWeights.size() != axis.bins() + 2) {
            throw new IllegalArgumentException("histogram " + name + " does not fit its axis");
        }
    }

    /** Fills one histogram, in the order of the calls. */
    public static final class Builder {
        private final String name;
        private final RegularAxis axis;
        private final double[] weights;
        private final double[] squares;

        public Builder(String name, RegularAxis axis) {
            this.name = name;
            this.axis = axis;
            weights = new double[axis.bins() + 2];
            squares = new double[axis.bins() + 2];
        }

        public Builder fill(double value, double weight) {
            int bin = axis.index(value);
            weights[bin] += weight;
            squares[bin] += weight * weight;
            return this;
        }

        public Histogram build() {
            return new Histogram(
                    name,
                    axis,
                    DoubleStream.of(weights).boxed().toList(),
                    DoubleStream.of(squares).boxed().toList());
        }
    }
}
