/**
 * From annihilation to what is left today: thermal averages, the Boltzmann equation in the expanding Universe, and the coupling that
 * leaves the observed amount of dark matter.
 *
 * <p>Natural units: temperatures and masses in GeV, σv in GeV⁻². x is the mass of the lightest dark particle over the temperature, Y the
 * number of all dark particles over the entropy. Maxwell-Boltzmann statistics and one temperature throughout; dark matter lighter than
 * about 10 MeV takes part in the expansion itself, which is neglected.
 */
@NullMarked
package tenebra.darksector.relic.freezeout;

import org.jspecify.annotations.NullMarked;
