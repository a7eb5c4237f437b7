package tenebra.matter.muon;

import static java.lang.StrictMath.pow;

import tenebra.core.Units;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Hadrons made by photons on nuclei, in one material.
 *
 * <pre>
 *   σ(γA) = A^0.92 (67.7 s^0.0808 + 129 s^−0.4525) microbarn     s = m_p² + 2 m_p k [GeV²]
 * </pre>
 *
 * <p>Reference: A. Donnachie, P. V. Landshoff, Phys. Lett. B 296 (1992) 227, for protons. With this power of A, lead agrees to 3 % between
 * 10 and 100 GeV with the fit of D. O. Caldwell et al., Phys. Rev. Lett. 42 (1979) 553, to nuclei. Valid above 2 GeV, to 10 %. Resonances
 * of nucleons make it up to three times larger between 0.2 and 1 GeV; the giant dipole resonance is left out: zero below
 * 0.15 GeV.
 */
public final class PhotoNuclear {
    private static final double LEAST_ENERGY = 0.15;

    private final double nucleons;

    public PhotoNuclear(Material material) {
        nucleons = material.composition().stream()
                .mapToDouble(share ->
                        material.atomDensity(share) * pow(share.element().atomicWeight(), 0.92))
                .sum();
    }

    /** Interactions per length [1/mm] of a photon of that energy [GeV]. */
    public double perLength(double energy) {
        return energy < LEAST_ENERGY ? 0 : nucleons * onProton(energy);
    }

    private static double onProton(double energy) {
        double s = Constants.PROTON_MASS * (Constants.PROTON_MASS + 2 * energy);
        return (67.7 * pow(s, 0.0808) + 129 * pow(s, -0.4525)) * 1e-6 * Units.BARN;
    }
}
