package tenebra.matter.muon;

import static java.lang.StrictMath.log;

import tenebra.core.Check;
import tenebra.core.random.UniformSource;
import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Fluctuation of the loss of a heavy charged particle by collisions below a cut, in a step of any length. Immutable.
 *
 * <p>With ξ = 2π rₑ² m n_e s/β² the transfers ε of a step s follow ξ/ε² (1 − β² ε/ε_max) (L. D. Landau, J. Phys. USSR 8 (1944) 201; P. V. Vavilov, Sov.
 * Phys. JETP 5 (1957) 749). Those between ε₁ = max(ξ/12, 10 I) and the cut are drawn one by one, as points of a Poisson process in 1/ε; those
 * below, many in most steps, make a gamma distribution with what is left of the mean and the variance ξ ε₁. So mean and variance
 * ξ c [1 − β² c/(2 ε_max)], c the cut or ε_max, hold for any step; a thick step has no single collisions left, and a thin one is Landau's with the
 * tail ended at the cut. That electrons are bound (mean loss aside) is neglected: it widens the peak in steps where ξ is not far
 * above the energies of the shells, as 88 keV in lead.
 */
public final class RestrictedStraggling {
    private static final double COLLISIONS = 12;
    private static final double LEAST_IN_EXCITATION_ENERGIES = 10;

    private final HeavyCharge particle;
    private final double strength;
    private final double leastSingle;
    private final double cut;

    /**
     * For one material and particle.
     *
     * @param mass of the particle [GeV], from that of the muon on
     * @param cut on the transfer [GeV]
     */
    public RestrictedStraggling(Material material, double mass, double cut) {
        particle = new HeavyCharge(mass);
        this.cut = Check.positive("cut of the straggling", cut, "GeV");
        double area = 2 * Math.PI * Constants.ELECTRON_RADIUS * Constants.ELECTRON_RADIUS;
        strength = area * Constants.ELECTRON_MASS * material.electronDensity();
        leastSingle = LEAST_IN_EXCITATION_ENERGIES * material.densityEffect().meanExcitationEnergy();
    }

    /** Variance of the loss [GeV²] in a step [mm]. */
    public double variance(double kineticEnergy, double step) {
        double betaSquared = particle.betaSquared(kineticEnergy);
        double largest = particle.largestTransfer(kineticEnergy);
        return variance(strength * step / betaSquared, Math.min(cut, largest), betaSquared / largest);
    }

    private static double variance(double xi, double limit, double slope) {
        return xi * limit * (1 - slope * limit / 2);
    }

    /**
     * A loss [GeV] in a step [mm].
     *
     * @param meanLoss in this step by transfers below the cut [GeV]; soft losses of other kinds may be in it
     */
    public double sample(double kineticEnergy, double step, double meanLoss, UniformSource random) {
        double betaSquared = particle.betaSquared(kineticEnergy);
        double largest = particle.largestTransfer(kineticEnergy);
        double xi = strength * step / betaSquared;
        double limit = Math.min(cut, largest);
        double slope = betaSquared / largest;
        double least = Math.min(limit, Math.max(leastSingle, xi / COLLISIONS));
        double softMean = meanLoss - xi * (log(limit / least) - slope * (limit - least));
        if (!(softMean > 0)) {
            return meanLoss;
        }
        double soft = GammaVariate.sample(softMean, variance(xi, least, slope), random);
        double sum = 0;
        double inverse = 1 / limit + random.exponential() / xi;
        while (inverse * least < 1) {
            if (random.uniform() > slope / inverse) {
                sum += 1 / inverse;
            }
            inverse += random.exponential() / xi;
        }
        return soft + sum;
    }
}
