package tenebra.darksector.production.bremsstrahlung;

/**
 * Points that fill the unit cube evenly: multiples of (1/g, 1/g², 1/g³) modulo 1 with g⁴ = g + 1, from its centre. The error of
 * a mean falls nearly as one over the number of points for smooth functions. An additive recurrence as in H. Niederreiter, Random
 * Number Generation and Quasi-Monte Carlo Methods (SIAM 1992). Mutable, for one thread.
 */
final class UnitLattice {
    private static final double G = 1.220_744_084_605_76;
    private static final double[] STEP = {1 / G, 1 / (G * G), 1 / (G * G * G)};

    private final double[] point = {0.5, 0.5, 0.5};

    void advance() {
        for (int i = 0; i < 3; i++) {
            point[i] += STEP[i];
            if (point[i] >= 1) {
                point[i] -= 1;
            }
        }
    }

    double first() {
        return point[0];
    }

    double second() {
        return point[1];
    }

    double third() {
        return point[2];
    }
}
