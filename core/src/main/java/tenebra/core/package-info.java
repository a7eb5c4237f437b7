/**
 * Mathematics without physics: native units, vectors, argument checks and the one exception type of the house.
 *
 * <p>Here live things that any numerical program could use. Particles, materials, detectors, files and printing may not
 * be known here, and nothing of ours is imported.
 */
@NullMarked
package tenebra.core;

import org.jspecify.annotations.NullMarked;
