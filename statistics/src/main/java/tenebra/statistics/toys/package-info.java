/**
 * Toy experiments: random counts, statistics of many repetitions spread over threads, and limits found from them.
 *
 * <p>What an experiment consists of is told through {@link tenebra.statistics.toys.ToySource}; models, fits and files may
 * not be known here. Of ours only {@code core} is imported.
 */
@NullMarked
package tenebra.statistics.toys;

import org.jspecify.annotations.NullMarked;
