package tenebra.darksector.production.bremsstrahlung;

import tenebra.darksector.Mediator;
import tenebra.darksector.production.StructureTerms;
import tenebra.matter.Constants;

/**
 * Scalar, pseudoscalar, vector and axial vector: A22 = a0 + b (−x U + m_X² (1−x) + m² x²)/U², b the angular one of {@link
 * StructureTerms}.
 *
 * <p>Reference: Y.-S. Liu, D. McKeen, G. A. Miller, Phys. Rev. D 95 (2017) 036010 (arXiv:1609.06781), for S, P, V, A; the same
 * terms are in arXiv:1705.01633.
 */
record SpinOneCompton(Mediator mediator, double leptonMass, StructureTerms terms) implements ComptonAmplitude {
    SpinOneCompton(Mediator mediator, double leptonMass) {
        this(mediator, leptonMass, StructureTerms.of(mediator.kind(), leptonMass, mediator.mass()));
    }

    @Override
    public double couplingSquared() {
        return Constants.ALPHA;
    }

    @Override
    public double squared(double x, double virtuality, double smallestVirtuality) {
        return constantTerm(x) - terms.angular() * x * (virtuality - smallestVirtuality) / (virtuality * virtuality);
    }

    @Override
    public double scale(double x, double smallestVirtuality) {
        return smallestVirtuality;
    }

    @Override
    public double integrated(double x, double smallestVirtuality, double cutoff) {
        return constantTerm(x) / smallestVirtuality
                - terms.angular() * x / (6 * smallestVirtuality * smallestVirtuality);
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
}
