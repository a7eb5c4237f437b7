/**
 * Track lengths of showers: how far electrons, positrons and photons of each energy go in each material. Computed once by the full
 * shower for each line and beam, kept in the cache, and folded with any cross section into a yield with its error.
 *
 * <p>Processes are seen here as cross sections alone. Models, events and limits may not be known here.
 */
@NullMarked
package tenebra.campaign.tracks;

import org.jspecify.annotations.NullMarked;
