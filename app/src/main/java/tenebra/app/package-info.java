/**
 * The command line: arguments in, one line of error or a table out, exit codes.
 *
 * <p>The only place that prints, reads the environment and ends the program. Physics, statistics and file formats are not
 * decided here.
 */
@NullMarked
package tenebra.app;

import org.jspecify.annotations.NullMarked;
