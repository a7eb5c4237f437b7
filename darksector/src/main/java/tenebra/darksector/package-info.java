/**
 * Dark particles: mediators, their couplings and how they are made.
 *
 * <p>Cross sections are per target at unit coupling (g = e); couplings enter as factors. Geometry, transport, detectors,
 * files and printing may not be known here; of ours only {@code core} and {@code matter} are imported.
 */
@NullMarked
package tenebra.darksector;

import org.jspecify.annotations.NullMarked;
