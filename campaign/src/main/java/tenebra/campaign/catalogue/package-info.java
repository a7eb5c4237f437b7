/**
 * The files of {@code experiments/}: finding them by kind and name, and everything that one analysis needs, together.
 *
 * <p>Trees only: what their values mean is read in {@code tenebra.campaign.analysis}.
 */
@NullMarked
package tenebra.campaign.catalogue;

import org.jspecify.annotations.NullMarked;
