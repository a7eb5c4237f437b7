package tenebra.darksector.decay;

import static tenebra.core.Units.KEV;
import static tenebra.core.Units.MEV;

import tenebra.core.Units;
import tenebra.matter.Constants;

/**
 * Neutral vector mesons as Breit-Wigner peaks of fixed width; Υ(4S) from the threshold of B mesons on, which it decays into. Masses and
 * widths: Particle Data Group 2024.
 */
enum Resonance {
    OMEGA(782.66 * MEV, 8.68 * MEV, 0.641 * KEV, 1),
    PHI(1019.46 * MEV, 4.249 * MEV, 1.27 * KEV, 1),
    J_PSI(3096.90 * MEV, 92.6 * KEV, 5.53 * KEV, 0.877),
    PSI_2S(3686.097 * MEV, 293 * KEV, 2.33 * KEV, 0.9785),
    UPSILON_1S(9460.40 * MEV, 54.02 * KEV, 1.340 * KEV, 0.925),
    UPSILON_2S(10023.4 * MEV, 31.98 * KEV, 0.612 * KEV, 0.942),
    UPSILON_3S(10355.1 * MEV, 20.32 * KEV, 0.443 * KEV, 0.933),
    UPSILON_4S(10579.4 * MEV, 20.5 * MEV, 0.272 * KEV, 1);

    /** Threshold of pairs of B mesons [GeV] (Particle Data Group 2024). */
    static final double OPEN_BOTTOM = 10.559 * Units.GEV;

    private final double mass;
    private final double width;
    private final double toElectrons;
    private final double hadronic;

    /** Mass, total width and width into electrons [GeV]; share of decays that do not go into a pair of leptons. */
    Resonance(double mass, double width, double toElectrons, double hadronic) {
        this.mass = mass;
        this.width = width;
        this.toElectrons = toElectrons;
        this.hadronic = hadronic;
    }

    /** Its part of R at that energy [GeV]: (9/α²) s Γ_ee Γ_had / [(s − M²)² + M²Γ²]. */
    double ratio(double sqrtS) {
        if (this == UPSILON_4S && sqrtS < OPEN_BOTTOM) {
            return 0;
        }
        double s = sqrtS * sqrtS;
        double offShell = (sqrtS - mass) * (sqrtS + mass);
        double peak = 9 * toElectrons * hadronic * width / (Constants.ALPHA * Constants.ALPHA);
        return peak * s / (offShell * offShell + mass * mass * width * width);
    }
}
