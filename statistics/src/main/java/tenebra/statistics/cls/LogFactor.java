package tenebra.statistics.cls;

import java.util.List;
import tenebra.statistics.counting.Effect;

/** Logarithm of the factor by which all nuisances together scale one rate. Piecewise linear in every theta. */
final class LogFactor {
    private final double[] up;
    private final double[] down;

    LogFactor(List<String> nuisances, List<Effect> effects) {
        up = new double[nuisances.size()];
        down = new double[nuisances.size()];
        for (Effect effect : effects) {
            int j = nuisances.indexOf(effect.nuisance());
            if (j >= 0) {
                up[j] = StrictMath.log(effect.up());
                down[j] = StrictMath.log(effect.down());
            }
        }
    }

    double at(double[] theta) {
        double sum = 0;
        for (int j = 0; j < theta.length; j++) {
            sum += slope(j, theta[j]) * theta[j];
        }
        return sum;
    }

    /** The factor itself. */
    double factor(double[] theta) {
        return StrictMath.exp(at(theta));
    }

    /** Derivative with respect to theta_j; at zero the one from above. */
    double slope(int j, double theta) {
        return theta >= 0 ? up[j] : -down[j];
    }

    /** Largest absolute derivative with respect to theta_j. */
    double strength(int j) {
        return Math.max(Math.abs(up[j]), Math.abs(down[j]));
    }

    /** Whether the derivative jumps at theta_j = 0. */
    boolean isKinked(int j) {
        return Math.abs(up[j] + down[j]) > 1e-12;
    }
}
