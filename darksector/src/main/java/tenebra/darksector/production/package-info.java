/**
 * How mediators are made: cross sections, their tables, and the kinematics of what comes out.
 *
 * <p>A process is three things: a cross section (the formula), a table built once, and a sampler. Where in a shower a
 * mediator is born is decided elsewhere; shower and detector may not be known here.
 */
@NullMarked
package tenebra.darksector.production;

import org.jspecify.annotations.NullMarked;
