package tenebra.darksector.relic.thermaltarget;

import tenebra.core.Check;
import tenebra.matter.Constants;

/**
 * Cross section of dark matter on a particle at small velocity by exchange of a vector of mass M, and of y:
 *
 * <pre>
 *   σ = (g_D g)² μ²/[π (M² + q²)²],   16π α μ² y/m⁴ for kinetic mixing and M ≫ q,   μ = m m_p/(m + m_p)
 * </pre>
 *
 * <p>q = α m_e is the momentum to which searches with electrons refer; form factor 1. R. Essig, J. Mardon, T. Volansky, Phys. Rev. D 85
 * (2012) 076007 (arXiv:1108.5383). For complex scalars and Dirac fermions.
 *
 * @param darkMass m [GeV]
 * @param partnerMass m_p [GeV]
 */
public record ElasticScattering(double darkMass, double partnerMass) {
    private static final double MOMENTUM = Constants.ALPHA * Constants.ELECTRON_MASS;

    public ElasticScattering {
        Check.positive("dark matter mass", darkMass, "GeV");
        Check.positive("mass of the partner", partnerMass, "GeV");
    }

    /** On electrons. */
    public static ElasticScattering onElectrons(double darkMass) {
        return new ElasticScattering(darkMass, Constants.ELECTRON_MASS);
    }

    /** On protons. */
    public static ElasticScattering onProtons(double darkMass) {
        return new ElasticScattering(darkMass, Constants.PROTON_MASS);
    }

    /** Reduced mass [GeV]. */
    private double reducedMass() {
        return darkMass * partnerMass / (darkMass + partnerMass);
    }

    /**
     * Cross section [mm²].
     *
     * @param mediatorMass M [GeV]
     * @param couplings g_D g
     */
    public double crossSection(double mediatorMass, double couplings) {
        double amplitude = couplings * reducedMass() / (mediatorMass * mediatorMass + MOMENTUM * MOMENTUM);
        return Constants.PER_GEV_SQUARED * amplitude * amplitude / Math.PI;
    }

    /** Cross section [mm²] at y of kinetic mixing, for a heavy mediator. */
    public double crossSectionAt(double y) {
        return y * perY();
    }

    /** y of kinetic mixing of a cross section [mm²]. */
    public double y(double crossSection) {
        return crossSection / perY();
    }

    private double perY() {
        double ratio = reducedMass() / (darkMass * darkMass);
        return 16 * Math.PI * Constants.ALPHA * ratio * ratio * Constants.PER_GEV_SQUARED;
    }
}
