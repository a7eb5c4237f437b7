package tenebra.darksector.relic.freezeout;

/**
 * Integrates dY/dt = -λ (Y (Y + η) - Q) with t = ln x from equilibrium. Q is what equilibrium holds in balance: Y_eq² of one symmetric species
 * (η = 0), or the product of the equilibrium yields of particles and antiparticles, whose difference is η. Immutable and thread-safe.
 */
public sealed interface AbundanceIntegrator permits RadauIntegrator, TrapezoidIntegrator {
    /** How fine it is, and from where to where. */
    Resolution resolution();

    /** Values of t at which rate and equilibrium are needed; they rise. */
    double[] times();

    /** How many of those it is from one entry of the result to the next. */
    int stride();

    /** Integral over t of a function given at the times, from one entry of the result to the next. */
    double integral(double[] values, int entry);

    /**
     * ln Y at every stride-th time, the first included.
     *
     * @param logRate ln λ at the times
     * @param logBalance ln Q at the times
     * @param asymmetry η, not negative
     */
    double[] logYields(double[] logRate, double[] logBalance, double asymmetry);

    /** ln Y in equilibrium: the positive solution of Y (Y + η) = Q, without cancellation. */
    static double logEquilibrium(double logBalance, double asymmetry) {
        if (asymmetry == 0) {
            return logBalance / 2;
        }
        double root = StrictMath.exp(logBalance / 2);
        double half = asymmetry / 2;
        return logBalance - StrictMath.log(half + StrictMath.hypot(half, root));
    }
}
