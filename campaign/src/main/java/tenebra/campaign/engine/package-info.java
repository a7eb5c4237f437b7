/**
 * Who computes the chunks: an engine takes chunk specifications, one entry point computes each.
 *
 * <p>A chunk is a pure function of plan and number; its result is one file. What it computes is decided in the signal package;
 * progress is told, not printed.
 */
@NullMarked
package tenebra.campaign.engine;

import org.jspecify.annotations.NullMarked;
