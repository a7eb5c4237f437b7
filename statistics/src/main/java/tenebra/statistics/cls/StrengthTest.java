package tenebra.statistics.cls;

import java.util.List;
import tenebra.statistics.likelihood.BinnedModel;

/** CLs of the strengths of one signal in a binned model, by some method. For one thread unless its maker says otherwise. */
public interface StrengthTest {
    BinnedModel model();

    /** Observed and expected CLs of a strength; 1 everywhere at strength 0. */
    ClsValues cls(double strength);

    /** The observed value alone. */
    default double observed(double strength) {
        return cls(strength).observed();
    }

    Method method();

    Conventions conventions();

    /** What a reader of the number must know, one line each; empty if nothing. */
    List<String> warnings();
}
