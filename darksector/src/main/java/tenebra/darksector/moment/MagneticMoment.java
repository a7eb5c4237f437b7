package tenebra.darksector.moment;

import static java.lang.StrictMath.exp;

import tenebra.core.Check;
import tenebra.core.TenebraException;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.Mediator;

/**
 * Contribution of a neutral mediator to a = (g − 2)/2 of a lepton, one loop with the same lepton inside, exact in both masses. With
 * r = m_X/m_l and D = y² + (1 − y) r² (J. P. Leveille, Nucl. Phys. B 137 (1978) 63):
 *
 * <pre>
 *   S   g²/(8π²) ∫ y² (2 − y)/D          P  −g²/(8π²) ∫ y³/D
 *   V   g²/(8π²) ∫ 2 y² (1 − y)/D        A   g²/(8π²) ∫ [ 2 y (1 − y)(y − 4) − 4 y³/r² ]/D          0 &lt; y &lt; 1
 * </pre>
 *
 * <p>V with r → 0 and g = e is Schwinger's α/2π. Relative error below 1e-9 for 1e-5 &lt; r &lt; 1e5.
 */
public final class MagneticMoment {
    private static final GaussLegendre QUADRATURE = new GaussLegendre(16);
    /** Ends of ln y/(1 − y): the integrand has its scales at y = r and 1 − y = 1/r², and falls off beyond. */
    private static final double LOWEST = -35;

    private static final double HIGHEST = 61;
    private static final int PIECES = 48;

    private MagneticMoment() {}

    /**
     * Δa of the lepton.
     *
     * @param leptonMass [GeV]
     * @param mediatorMass [GeV]
     * @param coupling g of g X ψ̄Γψ
     */
    public static double contribution(Mediator.Kind kind, double leptonMass, double mediatorMass, double coupling) {
        Check.positive("lepton mass", leptonMass, "GeV");
        Check.positive("mediator mass", mediatorMass, "GeV");
        double ratio = mediatorMass / leptonMass;
        double squared = ratio * ratio;
        double integral = QUADRATURE.integrate(v -> perLogit(kind, squared, v), LOWEST, HIGHEST, PIECES);
        return coupling * coupling * integral / (8 * Math.PI * Math.PI);
    }

    /** The integrand, by v = ln y/(1 − y): y and 1 − y are both had without loss. */
    private static double perLogit(Mediator.Kind kind, double squared, double v) {
        double y = 1 / (1 + exp(-v));
        double rest = 1 / (1 + exp(v));
        double numerator = switch (kind) {
            case SCALAR -> y * y * (1 + rest);
            case PSEUDOSCALAR -> -y * y * y;
            case VECTOR -> 2 * y * y * rest;
            case AXIAL -> -2 * y * rest * (3 + rest) - 4 * y * y * y / squared;
            case SPIN_2 ->
                throw TenebraException.usage(
                        "PHY-047",
                        "no magnetic moment from a spin2 mediator: its loop is not finite; allowed: scalar, pseudoscalar, vector, axial");
        };
        return numerator / (y * y + rest * squared) * y * rest;
    }
}
