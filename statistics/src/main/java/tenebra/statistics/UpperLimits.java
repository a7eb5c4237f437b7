package tenebra.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.BrentSolver;
import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.core.numerics.CompensatedSum;
import tenebra.statistics.cls.BackgroundOutcomes;
import tenebra.statistics.cls.ClsCalculator;
import tenebra.statistics.cls.Method;
import tenebra.statistics.cls.StrengthTest;
import tenebra.statistics.cls.ToyCounting;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.Evaluation;

/**
 * Upper limits on the strength mu of a signal s_i = mu w_i: where CLs falls to 1 - confidence, to 1e-10 (with toys to their error). It is looked for
 * from above in factors of two. The order of outcomes may change with mu, then CLs jumps; the limit may be such a jump.
 */
public final class UpperLimits {
    private static final double FIRST_GUESS = 3;
    private static final double FACTOR = StrictMath.log(2);
    private static final int MAX_DOUBLINGS = 400;

    private UpperLimits() {}

    /** Observed limit and expected band. */
    public static LimitResult of(CountingModel model, double[] weights, double confidence, Method method) {
        return of(ClsCalculator.of(model, method), weights, confidence);
    }

    /** The same with a calculator that is used for several signals. Where sums get too long, toys take over. */
    public static LimitResult of(ClsCalculator calculator, double[] weights, double confidence) {
        try {
            return calculator instanceof ToyCounting toys
                    ? ToyLimits.of(toys, weights, confidence)
                    : byRoots(calculator, weights, confidence);
        } catch (TenebraException refusal) {
            return of(calculator.after(refusal), weights, confidence);
        }
    }

    private static LimitResult byRoots(ClsCalculator calculator, double[] weights, double confidence) {
        double start = start(calculator.model(), weights, confidence);
        ClsCurves curves = new ClsCurves(strength -> calculator.cls(scaled(weights, strength)), confidence);
        search(curves, start, confidence);
        return new LimitResult(
                StrictMath.exp(curves.lastCrossing(0)),
                expected(curves),
                confidence,
                calculator.method(),
                calculator.conventions(),
                calculator.warnings());
    }

    /** Observed limit and expected band on the strength of the signal of a binned model, by any method. */
    public static LimitResult of(StrengthTest test, double confidence) {
        requireConfidence(confidence);
        ClsCurves curves = new ClsCurves(test::cls, confidence);
        search(curves, start(signal(test.model())), confidence);
        return new LimitResult(
                StrictMath.exp(curves.lastCrossing(0)),
                expected(curves),
                confidence,
                test.method(),
                test.conventions(),
                test.warnings());
    }

    /** Evaluates all curves in factors of two until each has a crossing. */
    private static void search(ClsCurves curves, double start, double confidence) {
        double high = start;
        for (int i = 0; Arrays.stream(curves.values(high)).max().orElseThrow() >= 0; i++) {
            high += FACTOR;
            requireProgress(i, confidence);
        }
        double low = start;
        for (int i = 0; Arrays.stream(curves.values(low)).min().orElseThrow() < 0; i++) {
            low -= FACTOR;
            requireProgress(i, confidence);
        }
    }

    private static List<Double> expected(ClsCurves curves) {
        List<Double> expected = new ArrayList<>();
        double last = 0;
        for (int curve = 1; curve < ClsCurves.CURVES; curve++) {
            last = Math.max(
                    last, StrictMath.exp(curves.lastCrossing(curve))); // equal ones may differ in the last digits
            expected.add(last);
        }
        return expected;
    }

    /** Events that strength 1 adds at the initial parameters. */
    static double signal(BinnedModel model) {
        double[] parameters = model.initial();
        double[] with = new double[model.bins()];
        double[] without = new double[model.bins()];
        parameters[model.strength()] = 1;
        new Evaluation(model).rates(parameters, with);
        parameters[model.strength()] = 0;
        new Evaluation(model).rates(parameters, without);
        return Arrays.stream(with).sum() - Arrays.stream(without).sum();
    }

    /**
     * Mean of the upper limit over what background alone would show (Feldman, Cousins, Phys. Rev. D 57 (1998) 3873, call it the
     * sensitivity); outcomes that together have a probability below 1e-8 are left out. What the model has seen plays no part.
     */
    public static MeanExpectedLimit meanExpected(
            CountingModel model, double[] weights, double confidence, Method method) {
        CompensatedSum strength = new CompensatedSum();
        CompensatedSum coupling = new CompensatedSum();
        ClsCalculator blind =
                ClsCalculator.of(model.withObserved(new int[model.channels().size()]), method);
        for (BackgroundOutcomes.Outcome outcome :
                BackgroundOutcomes.of(model, method).outcomes()) {
            double limit = observedOnly(blind.withObserved(outcome.events()), weights, confidence);
            strength.add(outcome.probability() * limit);
            coupling.add(outcome.probability() * Math.sqrt(limit));
        }
        return new MeanExpectedLimit(strength.value(), coupling.value());
    }

    private static double observedOnly(ClsCalculator calculator, double[] weights, double confidence) {
        double target = StrictMath.log1p(-confidence);
        double low = start(calculator.model(), weights, confidence);
        for (int i = 0; excess(calculator, weights, low, target) < 0; i++) {
            low -= FACTOR;
            requireProgress(i, confidence);
        }
        double high = low + FACTOR;
        for (int i = 0; excess(calculator, weights, high, target) >= 0; i++) {
            high += FACTOR;
            requireProgress(i, confidence);
        }
        return StrictMath.exp(
                new BrentSolver(1e-15, 1e-11).solve(1000, x -> excess(calculator, weights, x, target), low, high));
    }

    private static double excess(ClsCalculator calculator, double[] weights, double x, double target) {
        double cls = calculator.observed(scaled(weights, StrictMath.exp(x)));
        return StrictMath.log(Math.max(cls, 1e-300)) - target;
    }

    private static double start(CountingModel model, double[] weights, double confidence) {
        requireConfidence(confidence);
        requireSignal(model, weights);
        return start(Arrays.stream(weights).sum());
    }

    /** Refuses signals that do not fit the model or are nothing. */
    public static void requireSignal(CountingModel model, double[] weights) {
        model.requireSignal(weights);
        requireSome(Arrays.stream(weights).sum());
    }

    private static void requireSome(double total) {
        if (!(total > 0)) {
            throw TenebraException.usage("STA-006", "no limit without signal: all signal weights are 0");
        }
    }

    /** Logarithm of a strength to begin at: three events in all. */
    private static double start(double total) {
        requireSome(total);
        return StrictMath.log(FIRST_GUESS / total);
    }

    private static void requireConfidence(double confidence) {
        Check.inRange("confidence level", confidence, 0.01, 0.999999, "");
    }

    private static double[] scaled(double[] weights, double strength) {
        return Arrays.stream(weights).map(weight -> weight * strength).toArray();
    }

    private static void requireProgress(int doublings, double confidence) {
        if (doublings > MAX_DOUBLINGS) {
            throw TenebraException.resource(
                    "STA-014", "no upper limit found: CLs does not reach %s at any strength".formatted(1 - confidence));
        }
    }
}
