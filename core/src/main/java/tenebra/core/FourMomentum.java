package tenebra.core;

/** Energy and momentum of a particle [GeV]. Immutable. */
public record FourMomentum(double energy, Vec3 momentum) {
    /** A particle of that mass [GeV] with that momentum [GeV]. */
    public static FourMomentum of(double mass, Vec3 momentum) {
        return new FourMomentum(Math.sqrt(mass * mass + momentum.dot(momentum)), momentum);
    }

    public FourMomentum plus(FourMomentum other) {
        return new FourMomentum(energy + other.energy, momentum.plus(other.momentum));
    }

    public FourMomentum minus(FourMomentum other) {
        return new FourMomentum(energy - other.energy, momentum.minus(other.momentum));
    }

    /** Product of two four-vectors [GeV²], positive for time. */
    public double dot(FourMomentum other) {
        return energy * other.energy - momentum.dot(other.momentum);
    }

    /**
     * This vector, given in the rest frame of a parent, as seen where the parent has the given momentum. The axes of the two
     * frames are parallel.
     *
     * @param parentMass [GeV]; given because it cannot be had from energy and momentum of a fast parent without loss
     */
    public FourMomentum fromRestFrameOf(FourMomentum parent, double parentMass) {
        double along = parent.momentum.dot(momentum);
        double seen = (parent.energy * energy + along) / parentMass;
        double share = (energy + along / (parent.energy + parentMass)) / parentMass;
        return new FourMomentum(seen, momentum.plus(parent.momentum.times(share)));
    }
}
