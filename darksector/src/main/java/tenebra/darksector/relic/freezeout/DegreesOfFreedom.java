package tenebra.darksector.relic.freezeout;

/**
 * Effective relativistic degrees of freedom of the Standard Model plasma as functions of the photon temperature [GeV]:
 * energy density ρ = π²/30 g_ρ T⁴, entropy density s = 2π²/45 g_s T³.
 */
public sealed interface DegreesOfFreedom permits SaikawaShirai, GondoloGelmini, ConstantDegreesOfFreedom {
    /** g_ρ. */
    double energy(double temperature);

    /** g_s. */
    double entropy(double temperature);

    /** d ln g_s / d ln T. */
    double entropySlope(double temperature);

    /** √g* = g_s/√g_ρ (1 + ⅓ d ln g_s/d ln T). Reference: P. Gondolo, G. Gelmini, Nucl. Phys. B 360 (1991) 145. */
    default double effectiveRoot(double temperature) {
        return entropy(temperature) / Math.sqrt(energy(temperature)) * (1 + entropySlope(temperature) / 3);
    }
}
