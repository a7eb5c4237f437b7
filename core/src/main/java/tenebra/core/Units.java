package tenebra.core;

/**
 * Native units: energy GeV, length mm, time ns, charge e, magnetic field tesla, angle radian. Multiply to enter, divide
 * to leave.
 */
public final class Units {
    public static final double GEV = 1.0;
    public static final double TEV = 1e3 * GEV;
    public static final double MEV = 1e-3 * GEV;
    public static final double KEV = 1e-6 * GEV;
    public static final double EV = 1e-9 * GEV;

    public static final double MM = 1.0;
    public static final double UM = 1e-3 * MM;
    public static final double CM = 10.0 * MM;
    public static final double M = 1000.0 * MM;

    public static final double NS = 1.0;
    public static final double S = 1e9 * NS;

    public static final double TESLA = 1.0;

    public static final double RAD = 1.0;
    public static final double MRAD = 1e-3 * RAD;

    /** Cross section [mm²]: 1 pb = 1e-36 cm². */
    public static final double PICOBARN = 1e-36 * CM * CM;

    public static final double BARN = 1e12 * PICOBARN;

    /** Grams exist for densities only: densities are held in g/cm³, the one quantity that is not native. */
    public static final double GRAM_PER_CM3 = 1.0;

    private Units() {}
}
