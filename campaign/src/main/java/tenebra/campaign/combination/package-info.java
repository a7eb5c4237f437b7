/**
 * Several results as one: likelihoods joined mass by mass, or pyhf workspaces joined, their limit, and the directory of it.
 *
 * <p>What is the same parameter is decided in {@code tenebra.statistics.combination}; limits are made in
 * {@code tenebra.statistics}.
 */
@NullMarked
package tenebra.campaign.combination;

import org.jspecify.annotations.NullMarked;
