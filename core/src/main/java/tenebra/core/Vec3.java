package tenebra.core;

/** A vector in space; x horizontal, y up, z along the beam. Unit as its holder says. Immutable. */
public record Vec3(double x, double y, double z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);

    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    public Vec3 times(double factor) {
        return new Vec3(factor * x, factor * y, factor * z);
    }

    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** Same direction, length 1. */
    public Vec3 unit() {
        return times(1 / length());
    }

    /**
     * The unit vector at polar angle theta [rad] and azimuth phi [rad] around this unit vector.
     *
     * <p>The azimuth counts from an arbitrary but fixed direction perpendicular to this one.
     */
    public Vec3 rotated(double theta, double phi) {
        Vec3 across = (Math.abs(x) < 0.9 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0));
        Vec3 first = across.minus(times(dot(across))).unit();
        Vec3 second = new Vec3(y * first.z - z * first.y, z * first.x - x * first.z, x * first.y - y * first.x);
        double sine = StrictMath.sin(theta);
        return times(StrictMath.cos(theta))
                .plus(first.times(sine * StrictMath.cos(phi)))
                .plus(second.times(sine * StrictMath.sin(phi)));
    }
}
