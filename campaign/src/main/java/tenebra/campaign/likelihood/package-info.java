/**
 * The likelihood of a result at every mass, as a file that later combinations read.
 *
 * <p>What the channels are, what they saw, what they expect at unit coupling. How several are combined is decided elsewhere.
 */
@NullMarked
package tenebra.campaign.likelihood;

import org.jspecify.annotations.NullMarked;
