/**
 * The likelihood of binned counts with nuisance parameters, compiled to arrays, and its minimum.
 *
 * <p>Counting models and HistFactory workspaces become the same {@link tenebra.statistics.likelihood.BinnedModel}. Test
 * statistics and limits may not be known here; of ours only {@code core}, {@code statistics.counting} and
 * {@code statistics.histfactory} are imported.
 */
@NullMarked
package tenebra.statistics.likelihood;

import org.jspecify.annotations.NullMarked;
