package tenebra.app;

import java.util.function.Function;
import java.util.function.Supplier;
import tenebra.core.TenebraException;
import tenebra.statistics.histfactory.CountingExperiment;
import tenebra.statistics.likelihood.BinnedModel;
import tenebra.statistics.likelihood.Interpolation;

/**
 * What a limit is set on, in two forms.
 *
 * @param counting as a counting experiment; fails where it is more than that
 * @param binned as a likelihood of bins
 */
record LimitSubject(Supplier<CountingExperiment> counting, Function<Interpolation, BinnedModel> binned) {
    /** Makes something of a file; what fails is told with the file. */
    static <T> T at(String file, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (TenebraException broken) {
            throw String.valueOf(broken.getMessage()).contains("; at ") ? broken : broken.at(file);
        }
    }
}
