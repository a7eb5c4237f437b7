/**
 * Signal events: a beam particle's shower, a mediator born in it with the right probability, what the detector sees.
 *
 * <p>Here transport and dark sector meet. Files, threads, selections and limits may not be known here.
 */
@NullMarked
package tenebra.campaign.signal;

import org.jspecify.annotations.NullMarked;
