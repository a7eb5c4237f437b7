/**
 * Where matter stands: boxes of layers along the beam, divided into cells.
 *
 * <p>Lengths in mm in the frame of the straight line behind the last magnet. What is read out and how belongs to
 * {@code experiment}.
 */
@NullMarked
package tenebra.transport.geometry;

import org.jspecify.annotations.NullMarked;
