/**
 * What has to be computed, cut into chunks: an immutable list that any engine, thread or machine can work off.
 *
 * <p>A plan is a value with one file form. How chunks are computed and who computes them is decided elsewhere.
 */
@NullMarked
package tenebra.campaign.plan;

import org.jspecify.annotations.NullMarked;
