package tenebra.matter;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;

import tenebra.core.numerics.GaussLegendre;

/**
 * Electric form factor of an atom, squared, and the flux of virtual photons that it gives.
 *
 * <p>Reference: Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, and J. D. Bjorken, R. Essig, P. Schuster, N. Toro, Phys. Rev. D 80
 * (2009) 075018 (arXiv:0906.0580), appendix A. With a = 111 Z^(−1/3)/m_e (screening), d = 0.164 A^(−2/3) GeV² (nuclear size):
 *
 * <pre>
 *   G2_elastic(t)   = [ Z a²t/(1+a²t) 1/(1+t/d) ]²
 *   G2_inelastic(t) = Z [ a'²t/(1+a'²t) ]² [ (1 + t (mu_p²−1)/(4 m_p²)) / (1+t/0.71 GeV²)⁴ ]²      a' = 773 Z^(−2/3)/m_e
 * </pre>
 */
public final class AtomicFormFactor {
    /** Which parts are counted. */
    public enum Part {
        /** The atom stays as it is. */
        ELASTIC,
        /** The nucleus may break up as well; of the atom's electrons the elastic part takes account by screening. */
        ELASTIC_AND_INELASTIC
    }

    private static final GaussLegendre QUADRATURE = new GaussLegendre(16);

    private final Element element;
    private final Part part;
    private final double z;
    private final double screening;
    private final double nuclearSize;
    private final double inelasticScreening;

    public AtomicFormFactor(Element element, Part part) {
        this.element = element;
        this.part = part;
        z = element.atomicNumber();
        screening = pow(Constants.ELECTRON_MASS * pow(z, 1.0 / 3) / 111, 2);
        nuclearSize = 0.164 * pow(element.atomicWeight(), -2.0 / 3);
        inelasticScreening = pow(Constants.ELECTRON_MASS * pow(z, 2.0 / 3) / 773, 2);
    }

    /** The element whose atom it is. */
    public Element element() {
        return element;
    }

    /** G2 at momentum transfer t = −q² > 0 [GeV²]. */
    public double squared(double t) {
        double amplitude = z * t / (screening + t) / (1 + t / nuclearSize);
        double elastic = amplitude * amplitude;
        return part == Part.ELASTIC ? elastic : elastic + inelastic(t);
    }

    /** Photon flux chi = ∫ dt (t − tMin)/t² G2(t) from tMin to tMax [GeV²]. Elastic part in closed form. */
    public double flux(double tMin, double tMax) {
        if (tMin >= tMax) {
            return 0;
        }
        double elastic = elasticFlux(tMin, tMax);
        if (part == Part.ELASTIC) {
            return elastic;
        }
        double low = log(tMin);
        double high = log(tMax);
        int pieces = 1 + (int) ((high - low) / 1.5);
        return elastic
                + QUADRATURE.integrate(
                        logT -> {
                            double t = StrictMath.exp(logT);
                            return (t - tMin) / t * inelastic(t);
                        },
                        low,
                        high,
                        pieces);
    }

    private double inelastic(double t) {
        double screened = t / (inelasticScreening + t);
        double moment = Constants.PROTON_MAGNETIC_MOMENT * Constants.PROTON_MAGNETIC_MOMENT - 1;
        double dipole = 1 + t / 0.71;
        double nucleon = (1 + t * moment / (4 * Constants.PROTON_MASS * Constants.PROTON_MASS))
                / (dipole * dipole * dipole * dipole);
        return z * screened * screened * nucleon * nucleon;
    }

    /** Partial fractions of the elastic integrand, term by term; equal to quadrature to 1e-13. */
    private double elasticFlux(double tMin, double tMax) {
        double ta = screening;
        double td = nuclearSize;
        double difference = td - ta;
        double cross = (ta + tMin) * log((tMax + ta) / (tMin + ta)) - (td + tMin) * log((tMax + td) / (tMin + td));
        double factor = z * td / difference;
        return factor * factor * (squaredPole(ta, tMin, tMax) + squaredPole(td, tMin, tMax) + 2 * cross / difference);
    }

    private static double squaredPole(double s, double tMin, double tMax) {
        return log((tMax + s) / (tMin + s)) + (s + tMin) * (1 / (tMax + s) - 1 / (tMin + s));
    }
}
