package tenebra.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Conventions;
import tenebra.statistics.cls.Method;
import tenebra.statistics.cls.ToyCounting;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.CountingModels;
import tenebra.statistics.likelihood.Interpolation;
import tenebra.statistics.profiled.ProfiledToys;
import tenebra.statistics.profiled.Statistic;
import tenebra.statistics.toys.Crossing;
import tenebra.statistics.toys.ToyLimit;
import tenebra.statistics.toys.ToyLimitSearch;
import tenebra.statistics.toys.ToyProgress;
import tenebra.statistics.toys.ToyRunner;
import tenebra.statistics.toys.ToySettings;
import tenebra.statistics.toys.ToySource;

/** Upper limits from toys, with the error that their number leaves. */
public final class ToyLimits {
    private static final double FIRST_GUESS = 3;

    private ToyLimits() {}

    /** Limit of a counting model with toys whose nuisances are drawn from their priors. */
    public static LimitResult hybrid(
            CountingModel model, double[] weights, ToySettings settings, ToyLimitSearch.Goal goal) {
        return of(ClsCalculator.toys(model, settings), weights, goal);
    }

    /** Limit of a binned model with a profiled statistic, in the ensemble of the settings. */
    public static LimitResult profiled(BinnedModel model, ToySettings settings, ToyLimitSearch.Goal goal) {
        ProfiledToys toys = new ProfiledToys(model, Statistic.UPPER_LIMIT, settings.ensemble());
        double start = FIRST_GUESS / UpperLimits.signal(model);
        return of(
                new Question(toys, start, Conventions.profiledToys(model, settings.ensemble())),
                settings,
                goal,
                List.of());
    }

    /** The same of a counting model with signal events at strength 1. */
    public static LimitResult profiled(
            CountingModel model, double[] weights, ToySettings settings, ToyLimitSearch.Goal goal) {
        UpperLimits.requireSignal(model, weights);
        BinnedModel binned = CountingModels.of(model, weights, Interpolation.PIECEWISE);
        return profiled(binned, settings, goal);
    }

    static LimitResult of(ToyCounting calculator, double[] weights, double confidence) {
        return of(calculator, weights, new ToyLimitSearch.Goal(confidence, ToyProgress.SILENT));
    }

    private static LimitResult of(ToyCounting calculator, double[] weights, ToyLimitSearch.Goal goal) {
        UpperLimits.requireSignal(calculator.model(), weights);
        Question question = new Question(
                calculator.source(weights), FIRST_GUESS / Arrays.stream(weights).sum(), calculator.conventions());
        return of(question, calculator.settings(), goal, calculator.reasons());
    }

    /** What is asked: an experiment, a strength to begin at, and the choices behind it. */
    record Question(ToySource source, double start, Conventions conventions) {}

    static LimitResult of(Question question, ToySettings settings, ToyLimitSearch.Goal goal, List<String> warnings) {
        try (ToyRunner runner = new ToyRunner(settings.seed(), settings.threads())) {
            ToyLimit limit = new ToyLimitSearch(question.source, runner, settings, goal).from(question.start);
            List<String> all = new ArrayList<>(warnings);
            if (!limit.isPrecise()) {
                all.add("the limit has an error of %s, more than was wanted, after %d toys"
                        .formatted(limit.observed().error(), limit.toys()));
            }
            return new LimitResult(
                    limit.observed().strength(),
                    limit.expected().stream().map(Crossing::strength).toList(),
                    goal.confidence(),
                    Method.TOYS,
                    question.conventions,
                    all,
                    Optional.of(ToyRecord.of(limit, settings)));
        }
    }
}
