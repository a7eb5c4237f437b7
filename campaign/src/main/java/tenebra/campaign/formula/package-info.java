/**
 * Formulas that files contain: arithmetic in named quantities, evaluated in double precision with the strict functions, so that
 * the same text gives the same bits everywhere.
 *
 * <p>What the names mean is decided where a formula is read.
 */
@NullMarked
package tenebra.campaign.formula;

import org.jspecify.annotations.NullMarked;
