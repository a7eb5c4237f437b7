package tenebra.darksector.production.bremsstrahlung;

import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

/**
 * Scalar, pseudoscalar, vector and axial vector: A22 = a0 + b (−x U + m_X² (1−x) + m² x²)/U².
 *
 * <p>Reference: Y.-S. Liu, D. McKeen, G. A. Miller, Phys. Rev. D 95 (2017) 036010 (arXiv:1609.06781), for S, P, V, A; the same
 * terms are in arXiv:1705.01633.
 */
record SpinOneCompton(Mediator mediator, double leptonMass) implements ComptonAmplitude {
    @Override
    public double couplingSquared() {
        return Constants.ALPHA;
    }

    @Override
    public double squared(double x, double virtuality, double smallestVirtuality) {
        return constantTerm(x) - angularFactor() * x * (virtuality - smallestVirtuality) / (virtuality * virtuality);
    }

    @Override
    public double scale(double x, double smallestVirtuality) {
        return smallestVirtuality;
    }

    @Override
    public double integrated(double x, double smallestVirtuality, double cutoff) {
        return constantTerm(x) / smallestVirtuality
                - angularFactor() * x / (6 * smallestVirtuality * smallestVirtuality);
    }

    @Override
    public AngularScale angularScale() {
        return AngularScale.VIRTUALITY;
    }

    /** The part a0 that does not depend on the angle. */
    private double constantTerm(double x) {
        double m2 = leptonMass * leptonMass;
        double dark2 = mediator.mass() * mediator.mass();
        return switch (mediator.kind()) {
            case SCALAR, PSEUDOSCALAR -> x * x / (1 - x);
            case VECTOR -> 2 * (2 - 2 * x + x * x) / (1 - x);
            case AXIAL, SPIN_2 -> 2 * (2 - 2 * x + x * x) / (1 - x) + 4 * m2 * x * x / (dark2 * (1 - x));
        };
    }

    /** Factor b [GeV²] of the part that depends on the angle. */
    private double angularFactor() {
        double m2 = leptonMass * leptonMass;
        double dark2 = mediator.mass() * mediator.mass();
        return switch (mediator.kind()) {
            case SCALAR -> 2 * (dark2 - 4 * m2);
            case PSEUDOSCALAR -> 2 * dark2;
            case VECTOR -> 4 * (dark2 + 2 * m2);
            case AXIAL, SPIN_2 -> 4 * (dark2 - 4 * m2);
        };
    }
}
