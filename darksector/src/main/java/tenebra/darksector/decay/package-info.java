/**
 * What becomes of a mediator: partial widths, lifetime, branching ratios and the kinematics of its decays.
 *
 * <p>A width is a function of masses and couplings alone. Where a decay is seen is decided elsewhere.
 */
@NullMarked
package tenebra.darksector.decay;

import org.jspecify.annotations.NullMarked;
