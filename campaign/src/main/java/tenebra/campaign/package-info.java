/**
 * From an analysis file to a directory of results: configuration, plan, chunks, engines, event store, yields, limits,
 * provenance. Here dark sector, transport and experiment meet.
 *
 * <p>The only room below the command line that opens files. Formulas of physics and statistics belong to the rooms below;
 * drawing and printing may not happen here.
 */
@NullMarked
package tenebra.campaign;

import org.jspecify.annotations.NullMarked;
