/**
 * Cross sections of photons and of bremsstrahlung per atom, from 0.1 MeV up: formulas with corrections that were fitted to
 * evaluated data. The fits are resources of this package; {@code tools/evaluated_cross_sections.py} made them.
 */
@NullMarked
package tenebra.matter.evaluated;

import org.jspecify.annotations.NullMarked;
