/**
 * Squared amplitudes from explicit spinors and 4×4 Dirac matrices: a second way to every closed form, slow and with no algebra
 * done by hand.
 */
@NullMarked
package tenebra.darksector.traces;

import org.jspecify.annotations.NullMarked;
