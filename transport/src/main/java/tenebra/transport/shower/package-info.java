/**
 * The full electromagnetic shower: electrons, positrons, photons and muons from 1 TeV down to a cutoff, in three dimensions, in boxes of
 * layers.
 *
 * <p>Interactions are {@code matter.electromagnetic}'s; here are the tables that make them fast, the steps of charged particles,
 * the flights of photons, the steps of muons, and the bookkeeping of energy. Nothing is allocated between the beginning and the end of a shower.
 */
@NullMarked
package tenebra.transport.shower;

import org.jspecify.annotations.NullMarked;
