/**
 * Electron-positron annihilation into dark particles: resonant e+ e- → X(*) → χχ on atomic electrons, e+ e- → γ X, and the
 * crossed γ e- → e- X.
 *
 * <p>A cross section is a formula at unit coupling g = e; a process integrates it over the motion of the atomic electrons and
 * over the parent's loss of energy, once, into a table.
 */
@NullMarked
package tenebra.darksector.production.annihilation;

import org.jspecify.annotations.NullMarked;
