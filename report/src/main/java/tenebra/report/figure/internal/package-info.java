/**
 * Layout and canvases of figures: text measuring, ticks, clipping, placement, and the three file formats.
 *
 * <p>All lengths are points (1/72 inch); the origin is the upper left corner and y grows downwards. Nothing here is API.
 */
@NullMarked
package tenebra.report.figure.internal;

import org.jspecify.annotations.NullMarked;
