/**
 * The apparatus: beams, detectors along a line that may bend, their response, and the columns of a reconstructed event.
 *
 * <p>A detector receives deposits (element, cell, time, energy) of any number of beam particles in a trigger window. Dark
 * particles, selections, files and printing may not be known here; of ours only {@code core}, {@code matter} and
 * {@code transport} are imported.
 */
@NullMarked
package tenebra.experiment;

import org.jspecify.annotations.NullMarked;
