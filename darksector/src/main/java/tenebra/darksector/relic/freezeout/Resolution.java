package tenebra.darksector.relic.freezeout;

import tenebra.core.Check;

/**
 * How finely freeze-out is computed.
 *
 * @param start x at which dark matter is still in equilibrium, 1 to 8
 * @param stop x from which annihilation alone counts, the rest being an integral
 * @param steps of the Boltzmann equation for each unit of ln x
 * @param points of the table of ⟨σv⟩ from start to x = 10⁴
 */
public record Resolution(double start, double stop, int steps, int points) {
    /** Changes of the abundance by halving all steps are below 1e-5. */
    public static final Resolution STANDARD = new Resolution(2, 1000, 50, 180);

    public Resolution {
        Check.inRange("x at the start", start, 1, 8, "");
        Check.inRange("x at the stop", stop, 200, 5000, "");
        Check.inRange("steps for each unit of ln x", steps, 5, 10_000, "");
        Check.inRange("points of the thermal average", points, 50, 10_000, "");
    }
}
