package tenebra.darksector.traces;

/** A four-vector with metric (+, −, −, −) [GeV]. */
public record FourVector(double t, double x, double y, double z) {
    /** From the components t + z and t − z, which a boost along z only scales. */
    public static FourVector ofLightCone(double plus, double minus, double x, double y) {
        return new FourVector((plus + minus) / 2, x, y, (plus - minus) / 2);
    }

    public double dot(FourVector other) {
        return t * other.t - x * other.x - y * other.y - z * other.z;
    }

    /** Component with an upper index. */
    public double component(int mu) {
        return switch (mu) {
            case 0 -> t;
            case 1 -> x;
            case 2 -> y;
            default -> z;
        };
    }

    public double squared() {
        return dot(this);
    }

    public FourVector plus(FourVector other) {
        return new FourVector(t + other.t, x + other.x, y + other.y, z + other.z);
    }

    public FourVector minus(FourVector other) {
        return plus(other.times(-1));
    }

    public FourVector times(double factor) {
        return new FourVector(factor * t, factor * x, factor * y, factor * z);
    }
}
