/**
 * What a thermal target means: the planes in which it is drawn, what direct searches see at it, and where it is not to be trusted.
 * Natural units: GeV and GeV⁻²; areas that leave are in mm².
 */
@NullMarked
package tenebra.darksector.relic.thermaltarget;

import org.jspecify.annotations.NullMarked;
