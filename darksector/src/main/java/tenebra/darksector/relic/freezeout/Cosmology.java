package tenebra.darksector.relic.freezeout;

import tenebra.core.Check;
import tenebra.core.Units;

/**
 * The Universe in which dark matter freezes out. Every number can be replaced.
 *
 * @param planckMass 1/√G [GeV], not the reduced one
 * @param entropyToday entropy density today [1/cm³]
 * @param criticalDensity critical density over h² [GeV/cm³]
 * @param target Ωh² that is observed
 * @param degrees of freedom of the plasma
 */
public record Cosmology(
        double planckMass, double entropyToday, double criticalDensity, double target, DegreesOfFreedom degrees) {
    /** CODATA 2018. */
    public static final double PLANCK_MASS = 1.220890e19 * Units.GEV;

    /** 2π²/45 (43/11) T³ at T = 2.7255 K; Particle Data Group. */
    public static final double ENTROPY_TODAY = 2891.2;

    /** 3H²/(8πG) for H = 100 km/s/Mpc; Particle Data Group. */
    public static final double CRITICAL_DENSITY = 1.053672e-5;

    /** Planck 2018 results VI, arXiv:1807.06209: 0.1200 ± 0.0012. */
    public static final double OBSERVED = 0.120;

    public Cosmology {
        Check.positive("Planck mass", planckMass, "GeV");
        Check.positive("entropy density today", entropyToday, "1/cm3");
        Check.positive("critical density over h^2", criticalDensity, "GeV/cm3");
        Check.positive("observed abundance", target, "");
    }

    /** Numbers of Planck and the Particle Data Group, degrees of freedom of Saikawa and Shirai. */
    public static Cosmology standard() {
        return new Cosmology(PLANCK_MASS, ENTROPY_TODAY, CRITICAL_DENSITY, OBSERVED, new SaikawaShirai());
    }

    /** The same with other degrees of freedom. */
    public Cosmology with(DegreesOfFreedom other) {
        return new Cosmology(planckMass, entropyToday, criticalDensity, target, other);
    }

    /** The same with another Ωh² that is aimed at. */
    public Cosmology withTarget(double other) {
        return new Cosmology(planckMass, entropyToday, criticalDensity, other, degrees);
    }

    /** Ωh² of particles of that mass [GeV] of which Y is left for each unit of entropy. */
    public double abundance(double mass, double remaining) {
        return mass * remaining * entropyToday / criticalDensity;
    }

    /** Y that gives the observed Ωh² for that mass [GeV]. */
    public double targetYield(double mass) {
        return target * criticalDensity / (mass * entropyToday);
    }

    /**
     * What turns ⟨σv⟩ [GeV⁻²] into the rate of dY/d ln x = -rate (Y² - Y_eq²): √(π/45) M_P m √g*(m/x) / x.
     * Reference: P. Gondolo, G. Gelmini, Nucl. Phys. B 360 (1991) 145.
     */
    double rateFactor(double mass, double x) {
        return Math.sqrt(Math.PI / 45) * planckMass * mass * degrees.effectiveRoot(mass / x) / x;
    }
}
