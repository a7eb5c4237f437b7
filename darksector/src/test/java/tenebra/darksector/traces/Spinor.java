package tenebra.darksector.traces;

import java.util.List;

/** A Dirac spinor in the standard representation, normalised to ūu = 2m, v̄v = −2m. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Spinor(double[] re, double[] im) {
    /** u(p) of both spins: (p/ + m) on the two upper unit spinors. */
    static List<Spinor> particle(FourVector p, double mass) {
        DiracMatrix projector = DiracMatrix.slash(p).plus(DiracMatrix.IDENTITY.times(mass));
        double norm = 1 / Math.sqrt(p.t() + mass);
        return List.of(
                projector.times(norm).times(unit(0)), projector.times(norm).times(unit(1)));
    }

    /** v(p) of both spins: (−p/ + m) on the two lower unit spinors. */
    static List<Spinor> antiparticle(FourVector p, double mass) {
        DiracMatrix projector = DiracMatrix.slash(p.times(-1)).plus(DiracMatrix.IDENTITY.times(mass));
        double norm = 1 / Math.sqrt(p.t() + mass);
        return List.of(
                projector.times(norm).times(unit(2)), projector.times(norm).times(unit(3)));
    }

    /** Sum over the spins of both legs of |left-bar Γ right|². */
    static double sumOfSquares(List<Spinor> left, DiracMatrix vertex, List<Spinor> right) {
        double sum = 0;
        for (Spinor ket : right) {
            Spinor image = vertex.times(ket);
            for (Spinor bra : left) {
                sum += bra.squaredBar(image);
            }
        }
        return sum;
    }

    /** |this-bar other|². */
    private double squaredBar(Spinor other) {
        double[] bar = bar(other);
        return bar[0] * bar[0] + bar[1] * bar[1];
    }

    /** Real and imaginary part of this-bar other. */
    double[] bar(Spinor other) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < 4; i++) {
            double sign = i < 2 ? 1 : -1;
            real += sign * (re[i] * other.re[i] + im[i] * other.im[i]);
            imaginary += sign * (re[i] * other.im[i] - im[i] * other.re[i]);
        }
        return new double[] {real, imaginary};
    }

    private static Spinor unit(int index) {
        double[] entries = new double[4];
        entries[index] = 1;
        return new Spinor(entries, new double[4]);
    }
}
