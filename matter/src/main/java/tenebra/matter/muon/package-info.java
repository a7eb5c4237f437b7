/**
 * High-energy muons in matter: what they lose, what they make, and how their loss fluctuates; and the rare processes by which
 * photons make muons and hadrons.
 *
 * <p>Each process is a formula in a material; {@link tenebra.matter.muon.TransferTable} makes a table and a sampler of it for a
 * cut, and {@link tenebra.matter.muon.MuonTable} brings all of them together for a stepping loop. Nothing here moves a particle.
 */
@NullMarked
package tenebra.matter.muon;

import org.jspecify.annotations.NullMarked;
