package tenebra.matter;

import tenebra.core.Check;

/**
 * Mean excitation energy and the density-effect correction of the collision loss.
 *
 * <p>Reference: R. M. Sternheimer, M. J. Berger, S. M. Seltzer, Atomic Data and Nuclear Data Tables 30 (1984) 261, whose
 * symbols the fields carry.
 *
 * @param meanExcitationEnergy [GeV]
 */
public record DensityEffect(
        double meanExcitationEnergy, double c, double x0, double x1, double a, double k, double delta0) {
    public DensityEffect {
        Check.positive("mean excitation energy", meanExcitationEnergy, "GeV");
        Check.inRange("density effect x1", x1, x0, 10, "");
    }

    /** Correction delta of the collision loss at this beta gamma. */
    public double delta(double betaGamma) {
        double x = StrictMath.log10(betaGamma);
        double asymptote = 2 * StrictMath.log(10) * x - c;
        if (x >= x1) {
            return asymptote;
        }
        if (x >= x0) {
            return asymptote + a * StrictMath.pow(x1 - x, k);
        }
        return delta0 * StrictMath.pow(10, 2 * (x - x0));
    }
}
