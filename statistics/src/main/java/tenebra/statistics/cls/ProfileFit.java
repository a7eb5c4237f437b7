package tenebra.statistics.cls;

import java.util.Arrays;
import tenebra.core.TenebraException;

/**
 * Best nuisances for a given signal: minimum of -ln L over theta by Newton's method with analytic derivatives and Levenberg
 * damping. A nuisance with a kink at zero stops there and goes on only if the likelihood still falls on that side.
 */
final class ProfileFit {
    private static final int MAX_ITERATIONS = 500;
    private static final int MAX_STALLS = 8;
    private static final double SHORT = 3;
    private static final double FLAT = 1e-13;

    private final Likelihood likelihood;

    ProfileFit(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    Likelihood likelihood() {
        return likelihood;
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
        double value = likelihood.value(strength, signal, theta);
        double damping = 0;
        int stalls = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double[] trial = trial(strength, signal, theta, damping);
            double trialValue = likelihood.value(strength, signal, trial);
            double moved = distance(theta, trial);
            double gain = value - trialValue;
            double noise = FLAT * (1 + Math.abs(value));
            if (gain >= -noise) {
                stalls = gain <= noise ? stalls + 1 : 0;
                theta = trial;
                value = trialValue;
                damping = damping < 1e-6 ? 0 : damping / 10;
            } else {
                damping = Math.max(1e-3, 8 * damping);
            }
            if (moved < 1e-12 || (stalls > 0 && moved < 1e-7) || stalls > MAX_STALLS) {
                return new Point(theta, value, likelihood.slope(strength, signal, theta));
            }
        }
        throw TenebraException.resource(
                "STA-013",
                "profile likelihood fit does not converge after %d steps: %d nuisances; check the uncertainties of the model"
                        .formatted(MAX_ITERATIONS, likelihood.nuisances()));
    }

    /** Where one damped Newton step leads. */
    private double[] trial(double strength, double[] signal, double[] theta, double damping) {
        double[] side = side(strength, signal, theta);
        Likelihood.Derivatives derivatives = likelihood.new Derivatives(strength, signal, theta, side);
        for (int j = 0; j < side.length; j++) {
            if (side[j] == 0) {
                freeze(derivatives, j);
            }
        }
        double[] step = SymmetricSystem.solve(derivatives.curvature, derivatives.gradient, damping);
        double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
        double limit = SHORT + Arrays.stream(theta).map(Math::abs).max().orElse(0);
        double scale = longest > limit ? limit / longest : 1;
        double[] trial = theta.clone();
        for (int j = 0; j < trial.length; j++) {
            trial[j] -= scale * step[j];
            if (likelihood.isKinked(j) && trial[j] * side[j] <= 0) {
                trial[j] = 0;
            }
        }
        return trial;
    }

    /** Sign of theta; at a kink the sign of the side to which -ln L falls, or 0 if it rises on both. */
    private double[] side(double strength, double[] signal, double[] theta) {
        double[] side = new double[theta.length];
        boolean onKink = false;
        for (int j = 0; j < side.length; j++) {
            side[j] = theta[j] >= 0 ? 1 : -1;
            onKink |= theta[j] == 0 && likelihood.isKinked(j);
        }
        if (!onKink) {
            return side;
        }
        double[] above = likelihood.new Derivatives(strength, signal, theta, side).gradient;
        double[] mirrored = side.clone();
        for (int j = 0; j < side.length; j++) {
            mirrored[j] = theta[j] == 0 ? -1 : side[j];
        }
        double[] below = likelihood.new Derivatives(strength, signal, theta, mirrored).gradient;
        for (int j = 0; j < side.length; j++) {
            if (theta[j] == 0 && likelihood.isKinked(j) && above[j] >= 0) {
                side[j] = below[j] > 0 ? -1 : 0;
            }
        }
        return side;
    }

    private static void freeze(Likelihood.Derivatives derivatives, int j) {
        derivatives.gradient[j] = 0;
        for (int k = 0; k < derivatives.gradient.length; k++) {
            derivatives.curvature[j][k] = 0;
            derivatives.curvature[k][j] = 0;
        }
        derivatives.curvature[j][j] = 1;
    }

    private static double distance(double[] from, double[] to) {
        double largest = 0;
        for (int j = 0; j < from.length; j++) {
            largest = Math.max(largest, Math.abs(to[j] - from[j]));
        }
        return largest;
    }
}
