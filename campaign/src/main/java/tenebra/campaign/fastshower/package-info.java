/** Fits of fast showers as files: made, written, read, found. */
@NullMarked
package tenebra.campaign.fastshower;

import org.jspecify.annotations.NullMarked;
