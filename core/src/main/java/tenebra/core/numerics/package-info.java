/**
 * Quadrature, tables, grids and ordered sums.
 *
 * <p>Small immutable tools for the physics above. What a maintained library does well is taken from it; physics, files
 * and printing may not be known here.
 */
@NullMarked
package tenebra.core.numerics;

import org.jspecify.annotations.NullMarked;
