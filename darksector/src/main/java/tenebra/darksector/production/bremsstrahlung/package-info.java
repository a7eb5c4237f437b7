/**
 * Dark bremsstrahlung l N → l N X: cross sections by several methods behind one interface, their tables, the sampling of
 * final states.
 */
@NullMarked
package tenebra.darksector.production.bremsstrahlung;

import org.jspecify.annotations.NullMarked;
