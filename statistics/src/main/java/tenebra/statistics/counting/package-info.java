/**
 * What was counted and what was expected: channels, backgrounds and named uncertainties.
 *
 * <p>Values only, checked when made. Probabilities, fits, limits and file formats may not be known here; of ours only
 * {@code core} is imported.
 */
@NullMarked
package tenebra.statistics.counting;

import org.jspecify.annotations.NullMarked;
