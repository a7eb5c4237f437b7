/**
 * Interactions of electrons, positrons and photons with matter: one file for each process, with its rate and its sampler.
 *
 * <p>Energies of charged particles are kinetic [GeV]; rates are per length [1/mm]. How particles move between interactions, and
 * tables for speed, belong to {@code transport}.
 */
@NullMarked
package tenebra.matter.electromagnetic;

import org.jspecify.annotations.NullMarked;
