package tenebra.statistics.cls;

import org.hipparchus.special.Gamma;
import tenebra.core.TenebraException;

/**
 * Rates of one channel at every point of the shared grid, and Poisson probabilities averaged over the nuisances of the
 * channel itself.
 */
final class ChannelRates {
    private static final double LARGE = 600;
    private static final long MAX_TERMS = 100_000_000;

    private final double[] weights;
    private final int points;
    private final double[] signalFactor;
    private final double[] background;

    ChannelRates(Rates rates, int channel, NuisanceGrid shared) {
        NuisanceGrid own = NuisanceGrid.ownedBy(rates, channel);
        weights = own.weights;
        points = shared.points.length;
        signalFactor = new double[points * weights.length];
        background = new double[points * weights.length];
        for (int k = 0; k < signalFactor.length; k++) {
            double[] common = shared.points[k / weights.length];
            double[] inner = own.points[k % weights.length];
            signalFactor[k] = StrictMath.exp(rates.signal[channel].at(common) + rates.signal[channel].at(inner));
            for (int c = 0; c < rates.nominal[channel].length; c++) {
                LogFactor part = rates.background[channel][c];
                background[k] += rates.nominal[channel][c] * StrictMath.exp(part.at(common) + part.at(inner));
            }
        }
    }

    /** Largest rate anywhere on the grid [events]. */
    double largestRate(double signal) {
        double largest = 0;
        for (int k = 0; k < background.length; k++) {
            largest = Math.max(largest, signal * signalFactor[k] + background[k]);
        }
        return largest;
    }

    /** Probability of n events at each shared point; index [n][point], n from 0 to top. */
    double[][] probabilities(double signal, int top) {
        long terms = (top + 1L) * background.length;
        if (terms > MAX_TERMS) {
            throw TenebraException.resource(
                    "STA-010",
                    "too many outcomes to enumerate: %d counts at %d nuisance points in one channel, at most %d terms; use toys or the asymptotic method"
                            .formatted(top, background.length, MAX_TERMS));
        }
        double[][] table = new double[top + 1][points];
        for (int k = 0; k < background.length; k++) {
            double rate = signal * signalFactor[k] + background[k];
            add(table, k / weights.length, weights[k % weights.length], rate);
        }
        return table;
    }

    private static void add(double[][] table, int point, double weight, double rate) {
        if (rate < LARGE) {
            double term = weight * StrictMath.exp(-rate);
            for (int n = 0; n < table.length; n++) {
                table[n][point] += term;
                term *= rate / (n + 1);
            }
            return;
        }
        double logarithm = StrictMath.log(rate);
        for (int n = 0; n < table.length; n++) {
            table[n][point] += weight * StrictMath.exp(n * logarithm - rate - Gamma.logGamma(n + 1.0));
        }
    }
}
