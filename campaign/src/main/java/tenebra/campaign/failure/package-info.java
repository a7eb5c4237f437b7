/**
 * What the system refuses, in the words of the project: one line that says what to do.
 *
 * <p>Nothing is opened or written here.
 */
@NullMarked
package tenebra.campaign.failure;

import org.jspecify.annotations.NullMarked;
