package tenebra.statistics.cls;

import java.util.Arrays;
import tenebra.core.random.Xoroshiro;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.toys.Hypothesis;
import tenebra.statistics.toys.PoissonSampler;
import tenebra.statistics.toys.ToyPoint;

/**
 * Hybrid toys of a counting model: nuisances from their priors, counts from the rates that they give, statistic
 * -sum of n_i ln(1 + s_i/b_i) at nominal rates, in units of the most telling channel's event. The same question that
 * {@link LatticeCls} answers by sums, for models of any size.
 */
final class CountingToys {
    private final Rates rates;

    CountingToys(CountingModel model) {
        rates = Rates.of(ProportionalNuisances.merged(model));
    }

    /** The experiment for expected signal events, one number per channel. */
    ToyPoint at(double[] signal) {
        return new Point(rates, signal.clone(), Evidence.of(signal, rates.totalBackground));
    }

    private static final class Point implements ToyPoint {
        private final Rates rates;
        private final double[] signal;
        private final double[] evidence;

        Point(Rates rates, double[] signal, double[] evidence) {
            this.rates = rates;
            this.signal = signal;
            this.evidence = evidence;
            double unit = Arrays.stream(evidence).max().orElse(0);
            for (int i = 0; i < evidence.length && unit > 0; i++) {
                evidence[i] /= unit;
            }
        }

        @Override
        public double observed() {
            double sum = 0;
            for (int i = 0; i < evidence.length; i++) {
                sum -= rates.observed[i] * evidence[i];
            }
            return sum;
        }

        @Override
        public Worker worker() {
            double[] theta = new double[rates.nuisances];
            return (hypothesis, random) -> statistic(hypothesis == Hypothesis.SIGNAL_AND_BACKGROUND, theta, random);
        }

        private double statistic(boolean withSignal, double[] theta, Xoroshiro random) {
            for (int j = 0; j < theta.length; j++) {
                theta[j] = random.gaussian();
            }
            double sum = 0;
            for (int i = 0; i < evidence.length; i++) {
                if (evidence[i] > 0) {
                    double rate = withSignal && signal[i] > 0 ? signal[i] * rates.signal[i].factor(theta) : 0;
                    for (int c = 0; c < rates.nominal[i].length; c++) {
                        rate += rates.nominal[i][c] * rates.background[i][c].factor(theta);
                    }
                    sum -= PoissonSampler.next(Math.min(rate, PoissonSampler.LARGEST_RATE), random) * evidence[i];
                }
            }
            return sum;
        }
    }
}
