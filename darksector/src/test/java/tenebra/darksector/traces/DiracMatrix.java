package tenebra.darksector.traces;

/** A complex 4×4 matrix of Dirac space in the standard representation; real and imaginary parts row by row. Immutable. */
public final class DiracMatrix {
    public static final DiracMatrix IDENTITY = diagonal(1, 1);

    /** gamma^0 to gamma^3, upper index. */
    private static final DiracMatrix[] GAMMA = {
        diagonal(1, -1),
        real(new double[] {0, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 0}),
        new DiracMatrix(new double[16], new double[] {0, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, 0}),
        real(new double[] {0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 1, 0, 0})
    };

    public static final DiracMatrix GAMMA5 = real(new double[] {0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0});

    private final double[] re;
    private final double[] im;

    private DiracMatrix(double[] re, double[] im) {
        this.re = re;
        this.im = im;
    }

    /** gamma^mu. */
    public static DiracMatrix gamma(int mu) {
        return GAMMA[mu];
    }

    /** v/ = gamma^mu v_mu. */
    public static DiracMatrix slash(FourVector v) {
        return GAMMA[0].times(v.t())
                .plus(GAMMA[1].times(-v.x()))
                .plus(GAMMA[2].times(-v.y()))
                .plus(GAMMA[3].times(-v.z()));
    }

    public DiracMatrix plus(DiracMatrix other) {
        double[] sumRe = new double[16];
        double[] sumIm = new double[16];
        for (int i = 0; i < 16; i++) {
            sumRe[i] = re[i] + other.re[i];
            sumIm[i] = im[i] + other.im[i];
        }
        return new DiracMatrix(sumRe, sumIm);
    }

    public DiracMatrix times(double factor) {
        double[] productRe = new double[16];
        double[] productIm = new double[16];
        for (int i = 0; i < 16; i++) {
            productRe[i] = factor * re[i];
            productIm[i] = factor * im[i];
        }
        return new DiracMatrix(productRe, productIm);
    }

    public DiracMatrix times(DiracMatrix other) {
        double[] productRe = new double[16];
        double[] productIm = new double[16];
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                for (int k = 0; k < 4; k++) {
                    int left = 4 * row + k;
                    int right = 4 * k + column;
                    productRe[4 * row + column] += re[left] * other.re[right] - im[left] * other.im[right];
                    productIm[4 * row + column] += re[left] * other.im[right] + im[left] * other.re[right];
                }
            }
        }
        return new DiracMatrix(productRe, productIm);
    }

    /** This matrix on a spinor. */
    Spinor times(Spinor spinor) {
        double[] productRe = new double[4];
        double[] productIm = new double[4];
        for (int row = 0; row < 4; row++) {
            for (int k = 0; k < 4; k++) {
                int i = 4 * row + k;
                productRe[row] += re[i] * spinor.re()[k] - im[i] * spinor.im()[k];
                productIm[row] += re[i] * spinor.im()[k] + im[i] * spinor.re()[k];
            }
        }
        return new Spinor(productRe, productIm);
    }

    private static DiracMatrix diagonal(double upper, double lower) {
        return real(new double[] {upper, 0, 0, 0, 0, upper, 0, 0, 0, 0, lower, 0, 0, 0, 0, lower});
    }

    private static DiracMatrix real(double[] entries) {
        return new DiracMatrix(entries, new double[16]);
    }
}
