/**
 * Cross sections with which dark matter annihilates: through a mediator in the s channel into the Standard Model, and into pairs of
 * mediators. Natural units: GeV and GeV⁻².
 *
 * <p>{@link tenebra.darksector.relic.annihilation.MediatedSector} makes of a model and its dark matter what the abundance is solved
 * for. How abundances evolve may not be known here.
 */
@NullMarked
package tenebra.darksector.relic.annihilation;

import org.jspecify.annotations.NullMarked;
