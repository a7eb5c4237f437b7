package tenebra.matter.electromagnetic;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.matter.Constants;
import tenebra.matter.Material;

/**
 * Elastic scattering on screened nuclei and atomic electrons: dSigma/domega = K/(A + omega)², omega = (1 − cos theta)/2.
 *
 * <p>Reference: G. Moliere, Z. Naturforsch. 2a (1947) 133 (screening angle); H. A. Bethe, Phys. Rev. 89 (1953) 1256 (Z(Z+1) for the
 * electrons). In mixtures ln A is averaged with the weights n Z(Z+1).
 */
public final class ElasticScattering {
    /** Bohr radius [mm]. */
    private static final double BOHR_RADIUS = 0.529_177_210_9e-7;

    private final double strength;
    private final double logInverseRadius;
    private final double[] weight;
    private final double[] alphaZ;

    public ElasticScattering(Material material) {
        int elements = material.composition().size();
        weight = new double[elements];
        alphaZ = new double[elements];
        double sum = 0;
        double logarithms = 0;
        for (int i = 0; i < elements; i++) {
            Material.Share share = material.composition().get(i);
            double z = share.element().atomicNumber();
            weight[i] = material.atomDensity(share) * z * (z + 1);
            alphaZ[i] = Constants.ALPHA * z;
            sum += weight[i];
            logarithms += weight[i] * log(StrictMath.cbrt(z) / (0.88534 * BOHR_RADIUS));
        }
        strength = sum;
        logInverseRadius = logarithms / sum;
    }

    /** Rate, screening and moments for one particle. All lengths are inverse lengths [1/mm]. */
    public record Moments(double strength, double screening) {
        /** All scatters per length [1/mm]. */
        public double total() {
            return strength / (screening * (1 + screening));
        }

        /** Mean 1 − cos theta per length [1/mm] of scatters with omega below this: the inverse first transport mean free path. */
        public double firstTransport(double largestOmega) {
            return 2
                    * strength
                    * (StrictMath.log1p(largestOmega / screening) - largestOmega / (screening + largestOmega));
        }
    }

    /** For a particle of this mass and kinetic energy [GeV] and unit charge. */
    public Moments at(double mass, double kineticEnergy) {
        double momentumSquared = kineticEnergy * (kineticEnergy + 2 * mass);
        double energy = kineticEnergy + mass;
        double betaSquared = momentumSquared / (energy * energy);
        double radius = Constants.ELECTRON_RADIUS * Constants.ELECTRON_MASS;
        double k = Math.PI * radius * radius / (momentumSquared * betaSquared) * strength;
        double logCorrection = 0;
        for (int i = 0; i < weight.length; i++) {
            logCorrection += weight[i] * log(1.13 + 3.76 * alphaZ[i] * alphaZ[i] / betaSquared);
        }
        double angle = Constants.HBAR_C * exp(logInverseRadius) / Math.sqrt(momentumSquared);
        double screening = 0.25 * angle * angle * exp(logCorrection / strength);
        return new Moments(k, screening);
    }
}
