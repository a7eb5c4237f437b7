package tenebra.statistics.cls;

import java.util.Comparator;
import java.util.stream.IntStream;
import tenebra.core.TenebraException;

/**
 * Probability of all outcomes that are at most as signal-like as the observed one, for background alone and with signal.
 * Channels without signal say nothing and are left out; the least telling channel comes last and is summed at once.
 */
final class BelowObserved {
    private static final long MAX_PRODUCTS = 2_000_000_000L;

    private final int[] order;
    private final double[] weights;
    private final double[] evidence;
    private final double limit;
    private final double[][][] both;
    private final double[][][] background;
    private double sumBoth;
    private double sumBackground;
    private long products;

    BelowObserved(ChannelRates[] rates, double[] weights, double[] signal, double[] evidence, int[] observed) {
        this.weights = weights;
        this.evidence = evidence;
        order = IntStream.range(0, rates.length)
                .filter(i -> evidence[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -evidence[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double t = 0;
        for (int i : order) {
            t += observed[i] * evidence[i];
        }
        limit = t * Levels.SAME;
        both = new double[order.length][][];
        background = new double[order.length][][];
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            int top = (int) Math.min(limit / evidence[i], reach(rates[i].largestRate(signal[i])));
            both[k] = rates[i].probabilities(signal[i], top);
            background[k] = rates[i].probabilities(0, top);
        }
        accumulate(both[order.length - 1]);
        accumulate(background[order.length - 1]);
        visit(0, 0, weights, weights);
    }

    /** Counts above this have no weight (Poisson tail below 1e-15). */
    private static double reach(double rate) {
        return Math.ceil(rate + 9 * Math.sqrt(rate) + 25);
    }

    /** From probabilities of n events to those of at most n. */
    private static void accumulate(double[][] table) {
        for (int n = 1; n < table.length; n++) {
            for (int o = 0; o < table[n].length; o++) {
                table[n][o] += table[n - 1][o];
            }
        }
    }

    private void visit(int k, double t, double[] prefixBoth, double[] prefixBackground) {
        int top = (int) Math.min(both[k].length - 1, Math.max(0, (limit - t) / evidence[order[k]]));
        count(k == order.length - 1 ? 1 : top + 1);
        if (k == order.length - 1) {
            for (int o = 0; o < weights.length; o++) {
                sumBoth += prefixBoth[o] * both[k][top][o];
                sumBackground += prefixBackground[o] * background[k][top][o];
            }
            return;
        }
        double[] nextBoth = new double[weights.length];
        double[] nextBackground = new double[weights.length];
        for (int n = 0; n <= top; n++) {
            for (int o = 0; o < weights.length; o++) {
                nextBoth[o] = prefixBoth[o] * both[k][n][o];
                nextBackground[o] = prefixBackground[o] * background[k][n][o];
            }
            visit(k + 1, t + n * evidence[order[k]], nextBoth, nextBackground);
        }
    }

    private void count(int steps) {
        products += (long) steps * weights.length;
        if (products > MAX_PRODUCTS) {
            throw TenebraException.resource(
                    "STA-010",
                    "too many outcomes below the observed one: more than %d terms in %d channels; use toys or the asymptotic method"
                            .formatted(MAX_PRODUCTS, order.length));
        }
    }

    double signalAndBackground() {
        return sumBoth;
    }

    double background() {
        return sumBackground;
    }
}
