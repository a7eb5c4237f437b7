/**
 * From stored events to excluded couplings: yields as functions of the coupling, the counting model, the scan.
 *
 * <p>Inference itself is done in {@code tenebra.statistics}; here its inputs get their physical meaning. No file is opened.
 */
@NullMarked
package tenebra.campaign.limit;

import org.jspecify.annotations.NullMarked;
