/**
 * Random numbers that belong to an event: fixed by seed, task, event and stage alone, whichever thread draws them.
 *
 * <p>Only counter-based streams live here. Distributions of physics belong to the process that needs them; shared or
 * clock-seeded generators may not exist.
 */
@NullMarked
package tenebra.core.random;

import org.jspecify.annotations.NullMarked;
