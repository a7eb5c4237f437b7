/**
 * How much dark matter is left over from the early Universe: what annihilates with what, and how fast.
 *
 * <p>Who makes cross sections and who solves for the abundance meet in the types of this package. Natural units: energies and masses in
 * GeV, cross sections in GeV⁻².
 */
@NullMarked
package tenebra.darksector.relic;

import org.jspecify.annotations.NullMarked;
