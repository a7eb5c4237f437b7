package tenebra.core.numerics;

import static java.lang.StrictMath.log;

/** The inverse of the hyperbolic sine, which the library lacks. Close to 0 its error is 1e-16 of 1, not of its value. */
public final class InverseSinh {
    private InverseSinh() {}

    public static double asinh(double x) {
        return Math.copySign(log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
    }
}
