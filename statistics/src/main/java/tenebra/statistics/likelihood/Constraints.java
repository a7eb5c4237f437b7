package tenebra.statistics.likelihood;

import java.util.Arrays;
import java.util.List;

/** The constraints of a model as arrays. */
final class Constraints {
    private final int[] gaussian;
    private final double[] inverseSquare;
    private final int[] poisson;
    private final double[] tau;

    Constraints(BinnedModel model) {
        List<Parameter> parameters = model.parameters();
        int[] all = new int[parameters.size()];
        for (int j = 0; j < all.length; j++) {
            all[j] = j;
        }
        gaussian = Arrays.stream(all)
                .filter(j -> parameters.get(j).constraint() instanceof Constraint.Gaussian)
                .toArray();
        poisson = Arrays.stream(all)
                .filter(j -> parameters.get(j).constraint() instanceof Constraint.Poisson)
                .toArray();
        inverseSquare = new double[gaussian.length];
        tau = new double[poisson.length];
        for (int k = 0; k < gaussian.length; k++) {
            if (parameters.get(gaussian[k]).constraint() instanceof Constraint.Gaussian width) {
                inverseSquare[k] = 1 / (width.sigma() * width.sigma());
            }
        }
        for (int k = 0; k < poisson.length; k++) {
            if (parameters.get(poisson[k]).constraint() instanceof Constraint.Poisson factor) {
                tau[k] = factor.tau();
            }
        }
    }

    double value(double[] auxiliary, double[] parameters) {
        double sum = 0;
        for (int k = 0; k < gaussian.length; k++) {
            double pull = parameters[gaussian[k]] - auxiliary[gaussian[k]];
            sum += pull * pull * inverseSquare[k] / 2;
        }
        for (int k = 0; k < poisson.length; k++) {
            sum += Evaluation.poisson(auxiliary[poisson[k]], tau[k] * parameters[poisson[k]]);
        }
        return sum;
    }

    double derivatives(double[] auxiliary, double[] parameters, Evaluation into) {
        double sum = 0;
        for (int k = 0; k < gaussian.length; k++) {
            int j = gaussian[k];
            double pull = parameters[j] - auxiliary[j];
            sum += pull * pull * inverseSquare[k] / 2;
            into.addConstraint(j, pull * inverseSquare[k], inverseSquare[k]);
        }
        for (int k = 0; k < poisson.length; k++) {
            int j = poisson[k];
            double count = auxiliary[j];
            double parameter = parameters[j];
            sum += Evaluation.poisson(count, tau[k] * parameter);
            if (count > 0) {
                into.addConstraint(j, tau[k] - count / parameter, count / (parameter * parameter));
            } else {
                into.addConstraint(j, tau[k], 0);
            }
        }
        return sum;
    }
}
