/**
 * Weighted histograms with errors and flow bins.
 *
 * <p>Counting only: what is counted, how it is drawn and in which file format it is written is decided above.
 */
@NullMarked
package tenebra.core.histogram;

import org.jspecify.annotations.NullMarked;
