/**
 * Several likelihoods as one: which nuisances are the same parameter, what channels are called, pyhf workspaces joined.
 *
 * <p>Names and trees only; probabilities and limits may not be known here. Of ours only {@code core} and
 * {@code statistics.counting} are imported.
 */
@NullMarked
package tenebra.statistics.combination;

import org.jspecify.annotations.NullMarked;
