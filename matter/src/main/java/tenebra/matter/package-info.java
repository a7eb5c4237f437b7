/**
 * What the visible world is made of: constants of nature, particles, elements, materials, and the Standard Model
 * processes and form factors that act in them.
 *
 * <p>Formulas carry their source. Dark particles, detectors, files and printing may not be known here; of ours only
 * {@code core} is imported.
 */
@NullMarked
package tenebra.matter;

import org.jspecify.annotations.NullMarked;
