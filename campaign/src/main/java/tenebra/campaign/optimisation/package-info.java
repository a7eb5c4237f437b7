/**
 * Where a cut should be, judged by the limit that background alone would give on the average, without a look at what was seen.
 */
@NullMarked
package tenebra.campaign.optimisation;

import org.jspecify.annotations.NullMarked;
