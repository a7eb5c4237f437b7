/**
 * The directory of results: one writer at a time, files whole or not at all, and what each file holds.
 *
 * <p>Formats of numbers and trees live here; pictures and pages are made above. Nothing is computed that decides a result.
 */
@NullMarked
package tenebra.campaign.result;

import org.jspecify.annotations.NullMarked;
