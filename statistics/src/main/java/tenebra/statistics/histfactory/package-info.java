/**
 * Counting models as HistFactory workspaces (JSON of pyhf, schema 1.0.0) and back.
 *
 * <p>Texts and JSON trees only: files are opened elsewhere. Probabilities and limits may not be known here; of ours only
 * {@code core} and {@code statistics.counting} are imported.
 */
@NullMarked
package tenebra.statistics.histfactory;

import org.jspecify.annotations.NullMarked;
