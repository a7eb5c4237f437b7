/**
 * Inference on counting experiments: likelihoods, CLs, limits, workspaces in the HistFactory JSON format.
 *
 * <p>Everything here speaks of channels, samples, counts and nuisance parameters. Particles, couplings, detectors, files
 * and printing may not be known here; of ours only {@code core} is imported.
 */
@NullMarked
package tenebra.statistics;

import org.jspecify.annotations.NullMarked;
