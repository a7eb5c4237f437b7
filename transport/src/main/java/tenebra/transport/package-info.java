/**
 * Particles through matter: where they start, what they deposit, the track segments that observers see, and the one place
 * where an observer may have a particle replaced.
 *
 * <p>Shower models implement {@link tenebra.transport.Transport}. Dark particles, detector read-out, files and printing may
 * not be known here; of ours only {@code core} and {@code matter} are imported.
 */
@NullMarked
package tenebra.transport;

import org.jspecify.annotations.NullMarked;
