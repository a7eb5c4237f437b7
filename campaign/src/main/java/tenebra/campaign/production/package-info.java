/**
 * How the mediators of an analysis are made: which processes, at which couplings, with tables from the cache.
 *
 * <p>Here models meet cross sections. Showers, detectors and results may not be known here.
 */
@NullMarked
package tenebra.campaign.production;

import org.jspecify.annotations.NullMarked;
