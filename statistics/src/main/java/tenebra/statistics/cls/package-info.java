/**
 * CLs of a given signal, observed and expected: by enumeration of the outcomes, by toys, or by
 * large-sample formulae.
 *
 * <p>Everything here is deterministic, toys for a given seed; no files. Limits and workspaces may not be known here; of
 * ours only {@code core}, {@code statistics.counting}, {@code statistics.likelihood} and {@code statistics.toys} are imported.
 */
@NullMarked
package tenebra.statistics.cls;

import org.jspecify.annotations.NullMarked;
