package tenebra.darksector.decay;

import tenebra.core.Check;
import tenebra.core.random.RandomStream;

/**
 * Distribution 1 + a cos²θ of a decay product about the direction in which its parent flies, averaged over the parent's
 * polarisation. Shapes of definite helicities: M. Jacob, G. C. Wick, Ann. Phys. 7 (1959) 404.
 *
 * @param slope a, in [−1, 10]
 */
public record AngularShape(double slope) {
    /** Spin 0, or a spin whose polarisation is not known. */
    public static final AngularShape ISOTROPIC = new AngularShape(0);
    /** A transverse vector into light fermions. */
    public static final AngularShape TRANSVERSE_TO_FERMIONS = new AngularShape(1);
    /** A transverse vector into scalars: sin²θ. */
    public static final AngularShape TRANSVERSE_TO_SCALARS = new AngularShape(-1);

    public AngularShape {
        Check.inRange("slope of the angular distribution", slope, -1, 10, "");
    }

    /** cos θ of one decay. Two uniforms per trial. */
    public double cosine(RandomStream random) {
        double highest = 1 + Math.max(slope, 0);
        while (true) {
            double cosine = 2 * random.uniform() - 1;
            if (random.uniform() * highest < 1 + slope * cosine * cosine) {
                return cosine;
            }
        }
    }
}
