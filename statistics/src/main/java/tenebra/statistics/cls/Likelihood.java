package tenebra.statistics.cls;

/**
 * -ln L = sum over channels of (rate - n + n ln(n/rate)) + sum over nuisances of (theta - centre)^2 / 2, and its
 * derivatives. Counts may be fractional (Asimov data). A channel that expects nothing whatever theta is left out.
 */
final class Likelihood {
    private final Rates rates;
    private final double[] counts;
    private final double[] centres;

    Likelihood(Rates rates, double[] counts, double[] centres) {
        this.rates = rates;
        this.counts = counts;
        this.centres = centres;
    }

    int nuisances() {
        return centres.length;
    }

    boolean isKinked(int j) {
        return rates.isKinked(j);
    }

    double value(double strength, double[] signal, double[] theta) {
        double sum = 0;
        for (int i = 0; i < rates.channels; i++) {
            double rate = strength * signal[i] * StrictMath.exp(rates.signal[i].at(theta)) + background(i, theta);
            double n = counts[i];
            if (rate > 0) {
                sum += rate - n + (n > 0 ? n * StrictMath.log(n / rate) : 0);
            } else if (n > 0 && strength * signal[i] + rates.totalBackground[i] > 0) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (int j = 0; j < theta.length; j++) {
            double pull = theta[j] - centres[j];
            sum += pull * pull / 2;
        }
        return sum;
    }

    /** Derivative with respect to the signal strength; minus infinity where events are seen at rate zero. */
    double slope(double strength, double[] signal, double[] theta) {
        double sum = 0;
        for (int i = 0; i < rates.channels; i++) {
            if (signal[i] > 0) {
                double one = signal[i] * StrictMath.exp(rates.signal[i].at(theta));
                double rate = strength * one + background(i, theta);
                sum += one * (counts[i] == 0 ? 1 : 1 - counts[i] / rate);
            }
        }
        return sum;
    }

    /** Rates of all channels without signal. */
    double[] background(double[] theta) {
        double[] result = new double[rates.channels];
        for (int i = 0; i < result.length; i++) {
            result[i] = background(i, theta);
        }
        return result;
    }

    private double background(int i, double[] theta) {
        double sum = 0;
        for (int c = 0; c < rates.nominal[i].length; c++) {
            sum += rates.nominal[i][c] * StrictMath.exp(rates.background[i][c].at(theta));
        }
        return sum;
    }

    /**
     * First and second derivatives with respect to the nuisances. Where the likelihood has a kink (theta_j = 0), the sign
     * of side_j chooses the derivative.
     */
    final class Derivatives {
        final double[] gradient;
        final double[][] curvature;

        Derivatives(double strength, double[] signal, double[] theta, double[] side) {
            gradient = new double[theta.length];
            curvature = new double[theta.length][theta.length];
            for (int j = 0; j < theta.length; j++) {
                gradient[j] = theta[j] - centres[j];
                curvature[j][j] = 1;
            }
            for (int i = 0; i < rates.channels; i++) {
                addChannel(i, strength * signal[i], theta, side);
            }
        }

        private void addChannel(int i, double signal, double[] theta, double[] side) {
            int parts = rates.nominal[i].length;
            double[] part = new double[parts + 1];
            LogFactor[] factor = new LogFactor[parts + 1];
            double rate = 0;
            for (int c = 0; c <= parts; c++) {
                factor[c] = c < parts ? rates.background[i][c] : rates.signal[i];
                part[c] = (c < parts ? rates.nominal[i][c] : signal) * StrictMath.exp(factor[c].at(theta));
                rate += part[c];
            }
            if (!(rate > 0)) {
                return;
            }
            double residual = 1 - counts[i] / rate;
            double[] first = new double[theta.length];
            for (int c = 0; c <= parts; c++) {
                for (int j = 0; j < theta.length; j++) {
                    double slope = factor[c].slope(j, side[j]);
                    first[j] += slope * part[c];
                    for (int k = 0; k < theta.length; k++) {
                        curvature[j][k] += residual * slope * factor[c].slope(k, side[k]) * part[c];
                    }
                }
            }
            for (int j = 0; j < theta.length; j++) {
                gradient[j] += residual * first[j];
                for (int k = 0; k < theta.length; k++) {
                    curvature[j][k] += counts[i] / rate * (first[j] / rate) * first[k];
                }
            }
        }
    }
}
