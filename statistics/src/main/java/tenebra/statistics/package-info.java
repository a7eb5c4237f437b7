/**
 * Limits: the largest signal that the counts still allow, on a strength or on a coupling, with its expected band.
 *
 * <p>Here live upper limits, scans of a coupling and their results. Models are in {@code counting}, CLs values in
 * {@code cls}, workspaces in {@code histfactory}. Particles, detectors, files and printing may not be known here; of
 * ours only {@code core} is imported.
 */
@NullMarked
package tenebra.statistics;

import org.jspecify.annotations.NullMarked;
