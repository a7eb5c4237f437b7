/**
 * Toy experiments whose statistic is a profile likelihood ratio: every toy is fitted as the data are.
 *
 * <p>Of ours only {@code core}, {@code statistics.likelihood} and {@code statistics.toys} are imported.
 */
@NullMarked
package tenebra.statistics.profiled;

import org.jspecify.annotations.NullMarked;
