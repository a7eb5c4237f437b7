/** Fits the laws of fast showers to the full mode: full showers of electrons and photons inside a deep and wide stack, reduced. */
@NullMarked
package tenebra.transport.fast.fit;

import org.jspecify.annotations.NullMarked;
