package tenebra.statistics.cls;

import java.util.List;
import tenebra.statistics.counting.CountingModel;

/**
 * CLs = p(signal + background) / p(background) of any signal in one counting model (Read 2002; Junk 1999). What depends
 * on the model alone is computed once. Safe for threads; the same bits on every run.
 */
public sealed interface ClsCalculator permits LatticeCls, AsymptoticCls {
    /** A calculator for this model; fails with STA-010 or STA-011 where the method would need too many terms. */
    static ClsCalculator of(CountingModel model, Method method) {
        return switch (method) {
            case EXACT_COUNTING -> LatticeCls.exact(model);
            case HYBRID_AVERAGED -> LatticeCls.averaged(model);
            case ASYMPTOTIC -> new AsymptoticCls(model);
        };
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
