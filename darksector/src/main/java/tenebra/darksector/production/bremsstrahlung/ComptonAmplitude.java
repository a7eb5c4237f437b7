package tenebra.darksector.production.bremsstrahlung;

import tenebra.core.TenebraException;
import tenebra.darksector.Mediator;

/**
 * Squared amplitude of gamma l → l X in the limit of a collinear photon, averaged over spins, in units e² g².
 *
 * <p>A22 = a0 + b (−x U + m_X² (1−x) + m² x²)/U². Reference: Y.-S. Liu, D. McKeen, G. A. Miller, Phys. Rev. D 95 (2017)
 * 036010 (arXiv:1609.06781), for S, P, V, A; the same terms are in arXiv:1705.01633.
 */
record ComptonAmplitude(Mediator mediator, double leptonMass) {
    ComptonAmplitude {
        if (mediator.kind() == Mediator.Kind.SPIN_2) {
            throw TenebraException.usage(
                    "CFG-090",
                    "dark bremsstrahlung of spin2 is not in this version; allowed: scalar, pseudoscalar, vector, axial");
        }
    }

    /** The part that does not depend on the angle. */
    double constantTerm(double x) {
        double m2 = leptonMass * leptonMass;
        double dark2 = mediator.mass() * mediator.mass();
        return switch (mediator.kind()) {
            case SCALAR, PSEUDOSCALAR -> x * x / (1 - x);
            case VECTOR -> 2 * (2 - 2 * x + x * x) / (1 - x);
            case AXIAL, SPIN_2 -> 2 * (2 - 2 * x + x * x) / (1 - x) + 4 * m2 * x * x / (dark2 * (1 - x));
        };
    }

    /** Factor b [GeV²] of the part that depends on the angle. */
    double angularFactor() {
        double m2 = leptonMass * leptonMass;
        double dark2 = mediator.mass() * mediator.mass();
        return switch (mediator.kind()) {
            case SCALAR -> 2 * (dark2 - 4 * m2);
            case PSEUDOSCALAR -> 2 * dark2;
            case VECTOR -> 4 * (dark2 + 2 * m2);
            case AXIAL, SPIN_2 -> 4 * (dark2 - 4 * m2);
        };
    }

    double squared(double x, double virtuality, double smallestVirtuality) {
        return constantTerm(x) - angularFactor() * x * (virtuality - smallestVirtuality) / (virtuality * virtuality);
    }

    /** A bound of {@link #squared} for all angles. */
    double largest(double x, double smallestVirtuality) {
        return constantTerm(x) + Math.max(0, -angularFactor()) * x / (4 * smallestVirtuality);
    }
}
