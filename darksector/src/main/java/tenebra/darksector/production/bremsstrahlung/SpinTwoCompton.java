package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import tenebra.core.numerics.GaussLegendre;

/**
 * A mediator of spin 2 that couples with c [1/GeV] to the energy-momentum tensor of lepton and photon, with the full mass of the
 * lepton.
 *
 * <p>Derived here from the four diagrams of the interaction in I. V. Voronchikhin, D. V. Kirpichnikov, arXiv:2210.00751, and equal to explicit spinors. With s = U/(1−x), u = −U, S = s + u, P = s u, the momentum transfer
 * of the lepton squared T = m_G² − S, and g = −x (U − U0)/U²:
 *
 * <pre>
 *   A22 = −(S² + 8 m² m_G²)/T + S/2 + 4T/3 − S² m_G²/(4P)
 *         + g [ −2P²/T² + 2P S/T + 17P/6 + m_G⁴/2 − 16 m⁴/3 + m² (4P/T − 2 m_G²/3) ]
 * </pre>
 *
 * <p>For m → 0 this is the form of that paper. The pole in T, where the lepton radiates the photon that fuses with the field's,
 * is at U − U0 = −m² x: a range of angles of m/E. At large angles A22 grows as U.
 *
 * @param mass of the mediator [GeV]
 * @param leptonMass [GeV]
 */
record SpinTwoCompton(double mass, double leptonMass) implements ComptonAmplitude {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(8);
    private static final double PIECE = 1.5;

    @Override
    public double couplingSquared() {
        return 1 / (4 * Math.PI);
    }

    @Override
    public double squared(double x, double virtuality, double smallestVirtuality) {
        double m2 = leptonMass * leptonMass;
        double dark2 = mass * mass;
        double excess = virtuality - smallestVirtuality;
        double transfer = -x / (1 - x) * (excess + m2 * x);
        double sum = x * virtuality / (1 - x);
        double product = -virtuality * virtuality / (1 - x);
        double ratio = product / transfer;
        double angular = -2 * ratio * ratio
                + 2 * ratio * sum
                + 17.0 / 6 * product
                + dark2 * dark2 / 2
                - 16.0 / 3 * m2 * m2
                + m2 * (4 * ratio - 2.0 / 3 * dark2);
        return -(sum * sum + 8 * m2 * dark2) / transfer
                + sum / 2
                + 4.0 / 3 * transfer
                - sum * sum * dark2 / (4 * product)
                - x * excess / (virtuality * virtuality) * angular;
    }

    @Override
    public double scale(double x, double smallestVirtuality) {
        return leptonMass * leptonMass * x;
    }

    @Override
    public double integrated(double x, double smallestVirtuality, double cutoff) {
        double scale = scale(x, smallestVirtuality);
        double low = log(scale);
        double high = log(cutoff - smallestVirtuality + scale);
        return QUADRATURE.integrate(
                logarithm -> {
                    double shifted = exp(logarithm);
                    double u = shifted + (smallestVirtuality - scale);
                    return shifted * squared(x, u, smallestVirtuality) / (u * u);
                },
                low,
                high,
                1 + (int) ((high - low) / PIECE));
    }

    @Override
    public AngularScale angularScale() {
        return AngularScale.COLLINEAR;
    }
}
