package tenebra.darksector.decay;

import java.util.List;
import tenebra.core.Units;

/**
 * Ratio R_B for a vector that couples to baryon number: its width into hadrons is (g_B²M/12π) R_B, where every quark has the coupling
 * g_B/3. The current is isoscalar, so that rho has no part in it. From three pion masses to 1.6 GeV omega and phi, 4 R_ω + R_φ, as
 * flavour symmetry wants it (P. Ilten, Y. Soreq, M. Williams, W. Xue, JHEP 06 (2018) 004, arXiv:1801.04847); above, quarks without
 * corrections, 3 Σ (1/3)². Good to about 20 %.
 */
final class IsoscalarRatio {
    private static final double THRESHOLD = 3 * HadronicRatio.PION_MASS;
    private static final double PHI_ABOVE = 0.99 * Units.GEV;
    private static final double QUARKS_ABOVE = 1.6 * Units.GEV;
    /** Pairs of D mesons (Particle Data Group). */
    private static final double CHARM_ABOVE = 3.73 * Units.GEV;

    private IsoscalarRatio() {}

    /** R_B at that energy [GeV]. */
    static double at(double energy) {
        if (energy <= THRESHOLD) {
            return 0;
        }
        if (energy < QUARKS_ABOVE) {
            double phi = energy > PHI_ABOVE ? Resonance.PHI.ratio(energy) : 0;
            return 4 * Resonance.OMEGA.ratio(energy) + phi;
        }
        return energy < CHARM_ABOVE ? 1 : 4.0 / 3;
    }

    /** Energies [GeV] at which it starts, steps or peaks. */
    static List<Double> bends() {
        return List.of(
                THRESHOLD,
                0.74,
                0.765,
                0.774,
                0.778,
                0.7827,
                0.787,
                0.791,
                0.8,
                0.825,
                PHI_ABOVE,
                1.005,
                1.014,
                1.0173,
                1.0195,
                1.0216,
                1.025,
                1.034,
                1.06,
                1.15,
                QUARKS_ABOVE,
                CHARM_ABOVE);
    }
}
