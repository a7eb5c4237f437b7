package tenebra.darksector.production.bremsstrahlung;

/**
 * Four-vectors (v⁺, v⁻, v_x, v_y), v± = v_t ± v_z, as arrays: along the beam each component keeps its own precision, and
 * a boost only scales the first two.
 */
final class LightCone {
    private LightCone() {}

    static double dot(double[] a, double[] b) {
        return (a[0] * b[1] + a[1] * b[0]) / 2 - a[2] * b[2] - a[3] * b[3];
    }

    /** result + factor v, in place. */
    static void add(double[] result, double factor, double[] v) {
        for (int i = 0; i < 4; i++) {
            result[i] += factor * v[i];
        }
    }

    /** The vector whose product with any X is the totally antisymmetric ε(X, a, b, c), ε(x⁺, x⁻, x, y) = 1/2, in place. */
    static void cross(double[] a, double[] b, double[] c, double[] result) {
        double xy = b[2] * c[3] - b[3] * c[2];
        double minusX = b[1] * c[2] - b[2] * c[1];
        double minusY = b[1] * c[3] - b[3] * c[1];
        double plusX = b[0] * c[2] - b[2] * c[0];
        double plusY = b[0] * c[3] - b[3] * c[0];
        double plusMinus = b[0] * c[1] - b[1] * c[0];
        result[1] = a[1] * xy - a[2] * minusY + a[3] * minusX;
        result[0] = -(a[0] * xy - a[2] * plusY + a[3] * plusX);
        result[2] = -(a[0] * minusY - a[1] * plusY + a[3] * plusMinus) / 2;
        result[3] = (a[0] * minusX - a[1] * plusX + a[2] * plusMinus) / 2;
    }
}
