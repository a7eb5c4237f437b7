package tenebra.statistics.cls;

import java.util.List;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.toys.Ensemble;
import tenebra.statistics.toys.ToySettings;

/**
 * CLs = p(signal + background) / p(background) of any signal in one counting model (Read 2002; Junk 1999). What depends
 * on the model alone is computed once. Safe for threads; the same bits on every run.
 */
public sealed interface ClsCalculator permits LatticeCls, AsymptoticCls, ToyCounting {
    /**
     * A calculator for this model. Exact counting fails with STA-010 where it would need too many terms; averaging takes to
     * toys there, and says so in its warnings.
     */
    static ClsCalculator of(CountingModel model, Method method) {
        return switch (method) {
            case EXACT_COUNTING -> LatticeCls.exact(model);
            case HYBRID_AVERAGED -> averaged(model);
            case ASYMPTOTIC -> new AsymptoticCls(model);
            case TOYS -> toys(model, ToySettings.STANDARD);
        };
    }

    /** Hybrid toys. */
    static ToyCounting toys(CountingModel model, ToySettings settings) {
        return new ToyCounting(model, settings.with(Ensemble.HYBRID), List.of());
    }

    private static ClsCalculator averaged(CountingModel model) {
        try {
            return LatticeCls.averaged(model);
        } catch (TenebraException refusal) {
            return ToyCounting.insteadOf(model, Method.HYBRID_AVERAGED, refusal);
        }
    }

    /** What goes on where this calculator refused: toys in place of sums that are too long; else the refusal stands. */
    default ClsCalculator after(TenebraException refusal) {
        return ToyCounting.insteadOf(model(), method(), refusal);
    }

    /** Relative accuracy to which a limit can be followed. */
    default double resolution() {
        return 1e-11;
    }

    /** Observed and expected CLs for expected signal events, one number per channel. */
    ClsValues cls(double[] signal);

    /** The observed value alone; cheaper. */
    double observed(double[] signal);

    /** The same for other events seen, one number per channel; what does not depend on them is shared. */
    ClsCalculator withObserved(int... events);

    CountingModel model();

    Method method();

    /** What a reader of the number must know, one line each; empty if nothing. */
    List<String> warnings();

    default Conventions conventions() {
        return Conventions.of(method());
    }
}
