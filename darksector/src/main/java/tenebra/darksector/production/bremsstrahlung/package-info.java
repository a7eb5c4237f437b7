/**
 * Dark bremsstrahlung l N → l N X: cross sections by several methods behind one interface, their tables, the sampling of
 * final states.
 *
 * <p>{@link tenebra.darksector.production.bremsstrahlung.BremsstrahlungMethod} makes a {@link
 * tenebra.darksector.production.bremsstrahlung.BremsstrahlungCrossSection}: the two approximations share {@code ComptonAmplitude},
 * the exact tree levels of spin 0 and 1 ({@code TreeAmplitude}) and of spin 2 ({@code SpinTwoEmission}) share {@code
 * EmissionKinematics}. An {@link tenebra.darksector.production.bremsstrahlung.EmissionTable} is made of any of them, sheet by sheet
 * in the energy and column by column in x; {@link tenebra.darksector.production.bremsstrahlung.DarkBremsstrahlung} is the process.
 */
@NullMarked
package tenebra.darksector.production.bremsstrahlung;

import org.jspecify.annotations.NullMarked;
