package tenebra.statistics.profiled;

import tenebra.core.random.Xoroshiro;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.Constraint;
import tenebra.statistics.likelihood.Evaluation;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.PoissonSampler;

/** What toys of one hypothesis are drawn from: parameters, and how they vary from toy to toy. Immutable. */
final class Truth {
    private final BinnedModel model;
    private final Ensemble ensemble;
    private final Constraint[] constraints;
    private final boolean[] varies;
    private final double[] parameters;
    private final double[] rates;
    private final double[] auxiliary;

    /** Around parameters that fit the data best at the strength of the hypothesis. */
    Truth(BinnedModel model, Ensemble ensemble, double[] bestFit) {
        this.model = model;
        this.ensemble = ensemble;
        parameters = bestFit.clone();
        auxiliary = model.auxiliary();
        rates = new double[model.bins()];
        new Evaluation(model).rates(parameters, rates);
        constraints = new Constraint[parameters.length];
        varies = new boolean[parameters.length];
        for (int j = 0; j < parameters.length; j++) {
            constraints[j] = model.parameters().get(j).constraint();
            varies[j] = !model.parameters().get(j).isFixed() && !(constraints[j] instanceof Constraint.None);
        }
    }

    /** Memory of one thread. */
    final class Draw {
        final double[] counts = new double[rates.length];
        final double[] measured = auxiliary.clone();
        private final double[] drawn = parameters.clone();
        private final double[] drawnRates = rates.clone();
        private final Evaluation evaluation = new Evaluation(model);

        /** Fills counts and auxiliary measurements of one toy. */
        void next(Xoroshiro random) {
            for (int j = 0; j < varies.length; j++) {
                if (varies[j] && ensemble == Ensemble.CONDITIONAL) {
                    measured[j] = measurement(j, random);
                } else if (varies[j]) {
                    drawn[j] = fromPrior(j, random);
                }
            }
            if (ensemble == Ensemble.HYBRID) {
                evaluation.rates(drawn, drawnRates);
            }
            for (int bin = 0; bin < counts.length; bin++) {
                counts[bin] = PoissonSampler.next(Math.min(drawnRates[bin], PoissonSampler.LARGEST_RATE), random);
            }
        }
    }

    private double measurement(int j, Xoroshiro random) {
        return switch (constraints[j]) {
            case Constraint.None none -> auxiliary[j];
            case Constraint.Gaussian gaussian -> parameters[j] + gaussian.sigma() * random.gaussian();
            case Constraint.Poisson poisson -> PoissonSampler.next(poisson.tau() * parameters[j], random);
        };
    }

    /**
     * A parameter given its auxiliary measurement and a flat prior: for a Poisson count a the gamma distribution with shape
     * a + 1 (Cousins, Linnemann, Tucker, Nucl. Instrum. Meth. A 595 (2008) 480).
     */
    private double fromPrior(int j, Xoroshiro random) {
        return switch (constraints[j]) {
            case Constraint.None none -> parameters[j];
            case Constraint.Gaussian gaussian -> clipped(j, auxiliary[j] + gaussian.sigma() * random.gaussian());
            case Constraint.Poisson poisson -> clipped(j, GammaSampler.next(auxiliary[j] + 1, random) / poisson.tau());
        };
    }

    private double clipped(int j, double value) {
        return Math.min(
                Math.max(value, model.parameters().get(j).lower()),
                model.parameters().get(j).upper());
    }
}
