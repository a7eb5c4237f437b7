/**
 * Dark particles: mediators, what they couple to, how they are made and what becomes of them.
 *
 * <p>Here: {@link tenebra.darksector.Mediator} and {@link tenebra.darksector.Couplings}, numbers at one mass and one value of the
 * coupling. In {@code model}: couplings as functions of mass and parameter. In {@code production}: cross sections and their
 * sampling, per target at unit coupling: g = e; 1/GeV for couplings to photons and for spin 2. In {@code decay}: widths, lifetimes
 * and decays. In {@code moment}: magnetic moments of leptons. Geometry, transport, detectors, files of users and printing may not
 * be known here; of ours only {@code core} and {@code matter} are imported.
 */
@NullMarked
package tenebra.darksector;

import org.jspecify.annotations.NullMarked;
