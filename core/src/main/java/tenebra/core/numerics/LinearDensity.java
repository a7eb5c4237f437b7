package tenebra.core.numerics;

import static java.lang.Math.sqrt;

import tenebra.core.random.RandomStream;

/** A density that is linear between nodes, and drawing from it. Not shared by threads. */
public final class LinearDensity {
    private final double[] places;
    private final double[] density;
    private final double[] cumulative;
    private double drawn;

    /** Places must not fall; densities are not negative. */
    public LinearDensity(double[] places, double[] density) {
        this.places = places;
        this.density = density;
        cumulative = new double[places.length];
        for (int i = 1; i < places.length; i++) {
            cumulative[i] = cumulative[i - 1] + (places[i] - places[i - 1]) * (density[i] + density[i - 1]) / 2;
        }
    }

    /** One uniform. */
    public double sample(RandomStream random) {
        double target = random.uniform() * cumulative[cumulative.length - 1];
        int cell = 0;
        while (cell < places.length - 2 && cumulative[cell + 1] <= target) {
            cell++;
        }
        double share = (target - cumulative[cell]) / (cumulative[cell + 1] - cumulative[cell]);
        double inside = inverse(density[cell], density[cell + 1], share);
        drawn = density[cell] + inside * (density[cell + 1] - density[cell]);
        return places[cell] + inside * (places[cell + 1] - places[cell]);
    }

    /** Density at the value drawn last. */
    public double drawnDensity() {
        return drawn;
    }

    /** The place in [0, 1] below which a linear density with these ends holds the given share of its integral. */
    public static double inverse(double left, double right, double share) {
        double slope = right - left;
        if (Math.abs(slope) <= 1e-9 * (left + right)) {
            return share;
        }
        double root = sqrt(left * left + share * (right * right - left * left));
        return Math.clamp(share * (left + right) / (left + root), 0.0, 1.0);
    }
}
