/**
 * A photon turns into an axion-like particle or a scalar in the field of an atom: gamma N → a N.
 *
 * <p>Cross section, its table and sampler. At unit coupling g = 1/GeV of −(g/4) a F F̃ or −(g/4) φ F F.
 */
@NullMarked
package tenebra.darksector.production.primakoff;

import org.jspecify.annotations.NullMarked;
