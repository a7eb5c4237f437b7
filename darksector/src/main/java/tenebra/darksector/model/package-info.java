/**
 * Models of mediators: what couples to what, as functions of one parameter and the mediator's mass.
 *
 * <p>A model turns (mass, parameter) into {@link tenebra.darksector.Couplings}. How models are written in files, and how
 * mediators are made or decay, may not be known here.
 */
@NullMarked
package tenebra.darksector.model;

import org.jspecify.annotations.NullMarked;
