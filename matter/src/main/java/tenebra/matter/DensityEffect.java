package tenebra.matter;

import tenebra.core.Check;
import tenebra.core.Units;

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

    /**
     * The correction of a solid or liquid without tabulated parameters, from its mean excitation energy and plasma energy [GeV].
     *
     * <p>Reference: R. M. Sternheimer, R. F. Peierls, Phys. Rev. B 3 (1971) 3681. Collision losses of lead and polystyrene are within 2.5 % of those
     * with tabulated parameters from 1 MeV up; not for gases.
     */
    public static DensityEffect sternheimerPeierls(double meanExcitationEnergy, double plasmaEnergy) {
        Check.positive("mean excitation energy", meanExcitationEnergy, "GeV");
        Check.positive("plasma energy", plasmaEnergy, "GeV");
        double c = 1 + 2 * StrictMath.log(meanExcitationEnergy / plasmaEnergy);
        boolean light = meanExcitationEnergy < 100 * Units.EV;
        double x1 = light ? 2 : 3;
        double x0 = light ? (c < 3.681 ? 0.2 : 0.326 * c - 1) : (c < 5.215 ? 0.2 : 0.326 * c - 1.5);
        double width = x1 - x0;
        double a = (c - 2 * StrictMath.log(10) * x0) / (width * width * width);
        return new DensityEffect(meanExcitationEnergy, c, x0, x1, a, 3, 0);
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
