package tenebra.statistics.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenebra.statistics.histfactory.Workspace;
import tenebra.statistics.likelihood.BinnedModel.BinRange;

class LikelihoodTest {
    private static final int MODELS = 200;

    /** Outside truth: the definition, evaluated sample by sample. */
    @ParameterizedTest
    @EnumSource
    void twoEvaluatorsAgree(Interpolation interpolation) {
        RandomModels random = new RandomModels(11, 20);
        for (int k = 0; k < MODELS; k++) {
            Workspace workspace = random.workspace();
            BinnedModel model = WorkspaceModels.of(workspace, interpolation);
            double[] parameters = random.parameters(model);
            NaiveLikelihood naive = new NaiveLikelihood(workspace, interpolation);
            Evaluation evaluation = new Evaluation(model);
            double value = evaluation.value(model.observed(), model.auxiliary(), parameters);
            assertThat(value).isCloseTo(naive.value(model, parameters), within(1e-12 * (100 + Math.abs(value))));
            double[] rates = new double[model.bins()];
            evaluation.rates(parameters, rates);
            for (BinRange range : model.channels()) {
                double[] expected =
                        Objects.requireNonNull(naive.rates(model, parameters).get(range.channel()));
                for (int bin = 0; bin < range.bins(); bin++) {
                    assertThat(rates[range.firstBin() + bin])
                            .isCloseTo(expected[bin], within(1e-13 * Math.abs(expected[bin])));
                }
            }
        }
    }

    /** Law: the derivatives are those of the value, found by differences. */
    @ParameterizedTest
    @EnumSource
    void derivativesAreDifferences(Interpolation interpolation) {
        RandomModels random = new RandomModels(12, 20);
        for (int k = 0; k < 50; k++) {
            BinnedModel model = WorkspaceModels.of(random.workspace(), interpolation);
            double[] parameters = random.parameters(model);
            Evaluation evaluation = new Evaluation(model);
            Evaluation.Place place = place(model, parameters);
            evaluation.derivatives(place, false);
            double[] gradient = evaluation.gradient.clone();
            double[] curvature = evaluation.curvature.clone();
            int size = parameters.length;
            double step = 1e-5;
            for (int j = 0; j < size; j++) {
                double middle = parameters[j];
                parameters[j] = middle + step;
                double above = evaluation.derivatives(place, false);
                double[] gradientAbove = evaluation.gradient.clone();
                parameters[j] = middle - step;
                double below = evaluation.derivatives(place, false);
                parameters[j] = middle;
                double tolerance = 1e-5 * (1 + Math.abs(gradient[j]));
                assertThat((above - below) / (2 * step)).isCloseTo(gradient[j], within(tolerance));
                for (int i = 0; i < size; i++) {
                    double entry = curvature[Math.max(i, j) * size + Math.min(i, j)];
                    assertThat((gradientAbove[i] - evaluation.gradient[i]) / (2 * step))
                            .isCloseTo(entry, within(1e-4 * (1 + Math.abs(entry))));
                }
            }
        }
    }

    /** Law: expected rates and their derivatives belong together. */
    @ParameterizedTest
    @EnumSource
    void rateDerivativesAreDifferences(Interpolation interpolation) {
        RandomModels random = new RandomModels(13, 20);
        BinnedModel model = WorkspaceModels.of(random.workspace(), interpolation);
        double[] parameters = random.parameters(model);
        Evaluation evaluation = new Evaluation(model);
        double[] derivatives = new double[model.bins() * parameters.length];
        evaluation.rateDerivatives(parameters, derivatives);
        double[] above = new double[model.bins()];
        double[] below = new double[model.bins()];
        for (int j = 0; j < parameters.length; j++) {
            double middle = parameters[j];
            parameters[j] = middle + 1e-6;
            evaluation.rates(parameters, above);
            parameters[j] = middle - 1e-6;
            evaluation.rates(parameters, below);
            parameters[j] = middle;
            for (int bin = 0; bin < model.bins(); bin++) {
                assertThat((above[bin] - below[bin]) / 2e-6)
                        .isCloseTo(derivatives[bin * parameters.length + j], within(1e-6));
            }
        }
    }

    static Evaluation.Place place(BinnedModel model, double[] parameters) {
        Evaluation.Place place = new Evaluation.Place();
        place.counts = model.observed();
        place.auxiliary = model.auxiliary();
        place.parameters = parameters;
        place.side = parameters;
        return place;
    }
}
