package tenebra.darksector.decay;

import tenebra.core.Check;
import tenebra.core.FourMomentum;
import tenebra.core.TenebraException;
import tenebra.core.Vec3;
import tenebra.core.random.RandomStream;

/**
 * Kinematics of a decay into two particles (Particle Data Group, review "Kinematics"). Energy and momentum are conserved to 1e-12 of
 * the parent's energy.
 *
 * @param mass of the parent [GeV]
 * @param first mass of the first product [GeV]
 * @param second mass of the second product [GeV]
 */
public record TwoBodyDecay(double mass, double first, double second) {
    /** The two products, in the order of their masses in {@link TwoBodyDecay}. */
    public record Products(FourMomentum first, FourMomentum second) {}

    private static final double ROUNDING = 1e-12;

    public TwoBodyDecay {
        Check.positive("mass of the parent", mass, "GeV");
        Check.notNegative("mass of the first product", first, "GeV");
        Check.notNegative("mass of the second product", second, "GeV");
        if (mass < (first + second) * (1 - ROUNDING)) {
            throw TenebraException.usage(
                    "PHY-044",
                    "no decay below threshold: mass=%s GeV; must be at least %s + %s GeV"
                            .formatted(mass, first, second));
        }
    }

    /** Momentum of each product in the rest frame of the parent [GeV]. */
    public double momentum() {
        double sum = first + second;
        double difference = first - second;
        return Math.sqrt(Math.max(0, mass - sum) * (mass + sum) * (mass - difference) * (mass + difference))
                / (2 * mass);
    }

    /**
     * One decay of a parent in flight. The polar angle counts from the parent's direction (from z if it rests), the azimuth is
     * flat.
     */
    public Products sample(FourMomentum parent, AngularShape shape, RandomStream random) {
        double cosine = shape.cosine(random);
        Vec3 direction = axis(parent).rotated(StrictMath.acos(cosine), 2 * Math.PI * random.uniform());
        return along(direction, parent);
    }

    /** The decay in which the first product leaves in this direction (a unit vector) as seen in the parent's rest frame. */
    public Products along(Vec3 direction, FourMomentum parent) {
        Vec3 momentum = direction.times(momentum());
        return new Products(
                FourMomentum.of(first, momentum).fromRestFrameOf(parent, mass),
                FourMomentum.of(second, momentum.times(-1)).fromRestFrameOf(parent, mass));
    }

    private static Vec3 axis(FourMomentum parent) {
        double momentum = parent.momentum().length();
        return momentum > 0 ? parent.momentum().times(1 / momentum) : new Vec3(0, 0, 1);
    }
}
