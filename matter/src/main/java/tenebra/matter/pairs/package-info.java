/**
 * Pairs of leptons that a photon makes in the field of an atom: gamma N → l+ l− N (Bethe and Heitler).
 *
 * <p>Exact tree level with recoil for leptons of any mass, with its sampler, and a fast parametrisation for muons. Only quantum
 * electrodynamics; of ours {@code core} and {@code matter} are imported.
 */
@NullMarked
package tenebra.matter.pairs;

import org.jspecify.annotations.NullMarked;
