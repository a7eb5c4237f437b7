/**
 * How mediators are made: by leptons in the field of a nucleus ({@code bremsstrahlung}), by positrons and photons on atomic
 * electrons ({@code annihilation}), by photons in the field of a nucleus ({@code primakoff}).
 *
 * <p>Each has a cross section (the formula, at unit coupling), and a {@link tenebra.darksector.production.ProductionProcess}: the
 * cross section averaged over pieces of track, from a table built once where it is dear, and a sampler, whose outcome is a {@link
 * tenebra.darksector.production.Birth}. {@link tenebra.darksector.production.CoupledProduction} brings a process to another
 * coupling. Where in a shower a mediator is born is decided elsewhere; shower and detector may not be known here.
 */
@NullMarked
package tenebra.darksector.production;

import org.jspecify.annotations.NullMarked;
