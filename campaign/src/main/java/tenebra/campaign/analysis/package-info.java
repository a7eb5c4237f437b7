/**
 * What an analysis means: runs, signal, selection, backgrounds, inference, read from configuration trees into values.
 *
 * <p>Nothing is computed, opened or written here. A reader turns one kind of tree into one kind of value and tells the place of
 * what it refuses.
 */
@NullMarked
package tenebra.campaign.analysis;

import org.jspecify.annotations.NullMarked;
