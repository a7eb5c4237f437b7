/**
 * The one-dimensional electromagnetic cascade: electrons, positrons and photons of high energy, straight along the beam.
 *
 * <p>It gives track lengths, the energy that stays in each element and nothing lateral. Angles, magnetic fields and particles
 * below its cutoff do not live here.
 */
@NullMarked
package tenebra.transport.cascade;

import org.jspecify.annotations.NullMarked;
