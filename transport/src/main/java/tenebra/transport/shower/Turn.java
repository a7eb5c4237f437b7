package tenebra.transport.shower;

import tenebra.core.random.Xoroshiro;

/**
 * A direction turned by an angle about another. Azimuths come from points in a disc: no sine or cosine.
 *
 * <p>Reference for the frame: T. Duff et al., "Building an orthonormal basis, revisited", J. Comput. Graph. Tech. 6 (2017) 1.
 */
final class Turn {
    /** Square of the largest integer coordinate. */
    private static final double DISC = 0x1.0p62;

    private double cosine = 1;
    private double sine;

    double u;
    double v;
    double w;

    /**
     * Chooses an azimuth: twice that of a point in a disc. Thirty-two bits for each coordinate.
     *
     * <p>Reference: J. von Neumann, Natl. Bur. Stand. Appl. Math. Ser. 12 (1951) 36.
     */
    void azimuth(Xoroshiro random) {
        while (true) {
            long bits = random.bits();
            double a = (int) bits;
            double b = (int) (bits >> 32);
            double aa = a * a;
            double bb = b * b;
            double square = aa + bb;
            if (square <= DISC && square > 0) {
                double inverse = 1 / square;
                cosine = (aa - bb) * inverse;
                sine = 2 * a * b * inverse;
                return;
            }
        }
    }

    /** The azimuth on the other side. */
    void opposite() {
        cosine = -cosine;
        sine = -sine;
    }

    /** Turns the direction (a, b, c) by the angle whose cosine is 1 − lack; a lack that rounding put outside 0 to 2 counts as its end. */
    void from(double a, double b, double c, double lack) {
        double polarSine = Math.sqrt(Math.max(0, lack * (2 - lack)));
        double first = polarSine * cosine;
        double second = polarSine * sine;
        double sign = Math.copySign(1.0, c);
        double p = -1 / (sign + c);
        double q = a * b * p;
        double along = 1 - lack;
        u = a * along + (1 + sign * a * a * p) * first + q * second;
        v = b * along + sign * q * first + (sign + b * b * p) * second;
        w = c * along - sign * a * first - b * second;
    }
}
