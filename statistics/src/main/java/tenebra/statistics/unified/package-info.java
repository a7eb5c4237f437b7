/**
 * Unified confidence intervals of Feldman and Cousins: they turn from upper limits to two-sided intervals by themselves.
 *
 * <p>Of ours only {@code core}, {@code statistics.likelihood}, {@code statistics.profiled} and {@code statistics.toys} are
 * imported.
 */
@NullMarked
package tenebra.statistics.unified;

import org.jspecify.annotations.NullMarked;
