package tenebra.statistics.likelihood;

import tenebra.core.Check;

/** What an auxiliary measurement a says of a parameter. */
public sealed interface Constraint {
    /** Nothing. */
    record None() implements Constraint {}

    /** a ~ Gaussian(parameter, sigma). */
    record Gaussian(double sigma) implements Constraint {
        public Gaussian {
            Check.positive("width of a constraint", sigma, "");
        }
    }

    /** a ~ Poisson(tau x parameter), continued to a that is not whole. */
    record Poisson(double tau) implements Constraint {
        public Poisson {
            Check.positive("factor of a constraint", tau, "");
        }
    }
}
