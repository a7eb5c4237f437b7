/**
 * What a reader sees: plots of the results and one page that tells them.
 *
 * <p>Everything is made from results in memory and given back as bytes; nothing is computed that is not in the results, no file
 * is opened, nothing is printed.
 */
@NullMarked
package tenebra.report;

import org.jspecify.annotations.NullMarked;
