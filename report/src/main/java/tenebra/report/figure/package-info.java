/**
 * Figures on paper: axes, curves, filled regions, legends, written as SVG, PDF and PNG from one description.
 *
 * <p>What a figure shows is data handed in by the caller; physics, results and analyses may not be known here, and no
 * file is opened but the font that is shipped.
 */
@NullMarked
package tenebra.report.figure;

import org.jspecify.annotations.NullMarked;
