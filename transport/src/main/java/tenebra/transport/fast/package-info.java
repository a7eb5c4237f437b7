/**
 * Electromagnetic showers without particles: depth, width and light of a shower drawn from fitted laws and spread over the cells by
 * closed integrals.
 *
 * <p>The laws belong to one stack of layers and are fitted to the full shower by {@link tenebra.transport.fast.fit}. Particles above a
 * leading energy may still be followed one by one.
 */
@NullMarked
package tenebra.transport.fast;

import org.jspecify.annotations.NullMarked;
