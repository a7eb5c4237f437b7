package tenebra.statistics.cls;

import tenebra.core.TenebraException;

/**
 * Best nuisances for a given signal: minimum of -ln L = sum of (rate - n + n ln(n/rate)) + sum of (theta - centre)^2 / 2
 * over theta, by Newton's method with analytic derivatives and Levenberg damping. Counts may be fractional (Asimov data).
 */
final class ProfileFit {
    private static final int MAX_ITERATIONS = 500;

    private final Rates rates;
    private final double[] counts;
    private final double[] centres;

    ProfileFit(Rates rates, double[] counts, double[] centres) {
        this.rates = rates;
        this.counts = counts;
        this.centres = centres;
    }

    /** A minimum: where, how deep, and the derivative of -ln L along the signal strength there. */
    static final class Point {
        final double[] theta;
        final double value;
        final double slope;

        private Point(double[] theta, double value, double slope) {
            this.theta = theta;
            this.value = value;
            this.slope = slope;
        }
    }

    Point at(double strength, double[] signal, double[] start) {
        double[] theta = start.clone();
        double value = value(strength, signal, theta);
        double damping = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            Derivatives derivatives = new Derivatives(strength, signal, theta);
            double[] step = SymmetricSystem.solve(derivatives.curvature, derivatives.gradient, damping);
            double[] trial = moved(theta, step);
            double trialValue = step.length == 0 ? value : value(strength, signal, trial);
            double tolerance = 1e-13 * (1 + Math.abs(value));
            if (trialValue <= value + tolerance) {
                boolean done = value - trialValue <= tolerance && largest(step) < 1e-7;
                theta = trial;
                value = trialValue;
                damping = damping < 1e-6 ? 0 : damping / 10;
                if (done) {
                    return new Point(theta, value, slope(strength, signal, theta));
                }
            } else if (largest(step) < 1e-12) {
                return new Point(theta, value, slope(strength, signal, theta));
            } else {
                damping = Math.max(1e-3, 8 * damping);
            }
        }
        throw TenebraException.resource(
                "STA-013",
                "profile likelihood fit does not converge after %d steps: %d nuisances; check the uncertainties of the model"
                        .formatted(MAX_ITERATIONS, centres.length));
    }

    /** Rates at these nuisances without signal. */
    double[] backgroundAt(double[] theta) {
        double[] result = new double[rates.channels];
        for (int i = 0; i < result.length; i++) {
            result[i] = background(i, theta);
        }
        return result;
    }

    /** Derivative of -ln L with respect to the signal strength; minus infinity where events are seen at rate zero. */
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

    private double background(int i, double[] theta) {
        double sum = 0;
        for (int c = 0; c < rates.nominal[i].length; c++) {
            sum += rates.nominal[i][c] * StrictMath.exp(rates.background[i][c].at(theta));
        }
        return sum;
    }

    private double value(double strength, double[] signal, double[] theta) {
        double sum = 0;
        for (int i = 0; i < rates.channels; i++) {
            double rate = strength * signal[i] * StrictMath.exp(rates.signal[i].at(theta)) + background(i, theta);
            if (rate > 0) {
                double n = counts[i];
                sum += rate - n + (n > 0 ? n * StrictMath.log(n / rate) : 0);
            }
        }
        for (int j = 0; j < theta.length; j++) {
            double pull = theta[j] - centres[j];
            sum += pull * pull / 2;
        }
        return sum;
    }

    private static double[] moved(double[] theta, double[] step) {
        double[] result = theta.clone();
        double scale = Math.min(1, 3 / Math.max(1e-300, largest(step)));
        for (int j = 0; j < result.length; j++) {
            result[j] -= scale * step[j];
        }
        return result;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Gradient and second derivatives of -ln L with respect to the nuisances. */
    private final class Derivatives {
        final double[] gradient;
        final double[][] curvature;

        Derivatives(double strength, double[] signal, double[] theta) {
            gradient = new double[theta.length];
            curvature = new double[theta.length][theta.length];
            for (int j = 0; j < theta.length; j++) {
                gradient[j] = theta[j] - centres[j];
                curvature[j][j] = 1;
            }
            for (int i = 0; i < rates.channels; i++) {
                addChannel(i, strength * signal[i], theta);
            }
        }

        private void addChannel(int i, double signal, double[] theta) {
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
                    double slope = factor[c].slope(j, theta[j]);
                    first[j] += slope * part[c];
                    for (int k = 0; k < theta.length; k++) {
                        curvature[j][k] += residual * slope * factor[c].slope(k, theta[k]) * part[c];
                    }
                }
            }
            for (int j = 0; j < theta.length; j++) {
                gradient[j] += residual * first[j];
                for (int k = 0; k < theta.length; k++) {
                    curvature[j][k] += counts[i] / (rate * rate) * first[j] * first[k];
                }
            }
        }
    }
}
