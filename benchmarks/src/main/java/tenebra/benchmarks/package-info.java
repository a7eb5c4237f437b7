/**
 * Micro-benchmarks (JMH): what an event costs, stage by stage. Not shipped.
 *
 * <p>Machines differ: compare figures of one run with each other, first of all with {@code RandomBenchmark.uniform}. Run all with
 * {@code benchmarks/run}.
 */
@NullMarked
package tenebra.benchmarks;

import org.jspecify.annotations.NullMarked;
