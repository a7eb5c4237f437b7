/** Pictures of detectors: where everything stands, how it is layered and divided. */
@NullMarked
package tenebra.report.picture;

import org.jspecify.annotations.NullMarked;
