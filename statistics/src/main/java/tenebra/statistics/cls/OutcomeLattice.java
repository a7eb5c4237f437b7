package tenebra.statistics.cls;

import java.util.Arrays;
import tenebra.core.TenebraException;

/** All outcomes (n_1, ..., n_k) that background alone produces, up to a total probability of about 1e-9, with their probabilities. */
final class OutcomeLattice {
    private static final int MAX_OUTCOMES = 1_000_000;
    private static final long MAX_PRODUCTS = 2_000_000_000L;
    private static final double NEGLIGIBLE = 1e-12;

    private final double[] weights;
    private final double[] largest;
    private final int channels;
    private final int[] current;
    private int[] counts = new int[1024];
    private double[] probabilities = new double[1024];
    private int size;
    private long products;

    OutcomeLattice(ChannelRates[] rates, double[] weights) {
        this.weights = weights;
        channels = rates.length;
        current = new int[channels];
        largest = new double[channels];
        double[][][] tables = new double[channels][][];
        for (int i = 0; i < channels; i++) {
            largest[i] = rates[i].largestRate(0);
            tables[i] = rates[i].probabilities(0, (int) Math.ceil(largest[i] + 9 * Math.sqrt(largest[i]) + 12));
        }
        visit(tables, 0, weights);
    }

    private void visit(double[][][] tables, int channel, double[] prefix) {
        if (channel == channels) {
            record(sum(prefix));
            return;
        }
        requireFeasible((long) tables[channel].length * weights.length);
        double[] product = new double[weights.length];
        for (int n = 0; n < tables[channel].length; n++) {
            double[] factor = tables[channel][n];
            for (int o = 0; o < product.length; o++) {
                product[o] = prefix[o] * factor[o];
            }
            if (sum(product) >= NEGLIGIBLE) {
                current[channel] = n;
                visit(tables, channel + 1, product);
            } else if (n > largest[channel]) {
                return;
            }
        }
    }

    private void record(double probability) {
        if (size == probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, 2 * size);
        }
        if ((size + 1) * channels > counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length + channels);
        }
        System.arraycopy(current, 0, counts, size * channels, channels);
        probabilities[size++] = probability;
    }

    private void requireFeasible(long more) {
        products += more;
        if (products > MAX_PRODUCTS || size >= MAX_OUTCOMES) {
            throw TenebraException.resource(
                    "STA-010",
                    "too many outcomes to enumerate: %d channels with background up to %s events (nuisances included), %d nuisance points; use toys or the asymptotic method"
                            .formatted(
                                    channels,
                                    Arrays.toString(Arrays.stream(largest)
                                            .mapToLong(Math::round)
                                            .toArray()),
                                    weights.length));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    int size() {
        return size;
    }

    int count(int outcome, int channel) {
        return counts[outcome * channels + channel];
    }

    double probability(int outcome) {
        return probabilities[outcome];
    }

    /** Probability such that outcomes at least as probable have this share of the total. */
    double thresholdOfShare(double share) {
        double[] sorted = Arrays.copyOf(probabilities, size);
        Arrays.sort(sorted);
        double sum = 0;
        for (int k = size - 1; k >= 0; k--) {
            sum += sorted[k];
            if (sum >= share) {
                return sorted[k];
            }
        }
        return 0;
    }
}
