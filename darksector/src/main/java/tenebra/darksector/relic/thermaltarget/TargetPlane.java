package tenebra.darksector.relic.thermaltarget;

import tenebra.core.Check;

/**
 * The plane of dark mass and y, in which targets hardly depend on the dark coupling: y = ε² α_D/R⁴ for kinetic mixing, (g_D g)²/R⁴
 * without 4π for other vectors, R = mediator mass/dark mass.
 *
 * <p>References: E. Izaguirre, G. Krnjaic, P. Schuster, N. Toro, Phys. Rev. Lett. 115 (2015) 251301 (arXiv:1505.00011) for the first; NA64
 * Collaboration, Phys. Rev. Lett. 132 (2024) 211803 (arXiv:2401.01708) for the second.
 *
 * @param darkCoupling g_D
 * @param massRatio R
 */
public record TargetPlane(Definition definition, double darkCoupling, double massRatio) {
    /** What y is. */
    public enum Definition {
        KINETIC_MIXING("epsilon^2 alpha_D/R^4"),
        PRODUCT("(g_D g)^2/R^4");

        private final String formula;

        Definition(String formula) {
            this.formula = formula;
        }

        /** As told to users. */
        public String formula() {
            return formula;
        }
    }

    public TargetPlane {
        Check.positive("dark coupling", darkCoupling, "");
        Check.positive("mass ratio", massRatio, "");
    }

    /** With α_D = g_D²/4π, for kinetic mixing. */
    public static TargetPlane ofAlpha(double alpha, double massRatio) {
        return new TargetPlane(Definition.KINETIC_MIXING, Math.sqrt(4 * Math.PI * alpha), massRatio);
    }

    /** y at a coupling; also the limit on y of a search for missing energy, whose rate goes with coupling² alone. */
    public double y(double coupling) {
        return coupling * coupling * unit();
    }

    /** The coupling at y. */
    public double coupling(double y) {
        return Math.sqrt(y / unit());
    }

    /**
     * Limit on y of a search whose rate goes with coupling⁴ α_D, as that of a beam dump with recoils: it moves with the square root of
     * α_D.
     *
     * @param coupling limit for another g_D
     * @param otherDarkCoupling that g_D, at the same R
     */
    public double yOfRecoils(double coupling, double otherDarkCoupling) {
        return y(coupling) * otherDarkCoupling / darkCoupling;
    }

    /** g_D² below which a target y is out of reach of a search for missing energy that excludes couplings from this limit on. */
    public double smallestDarkCouplingSquared(double targetY, double limit) {
        return darkCoupling * darkCoupling * targetY / y(limit);
    }

    private double unit() {
        double squared = massRatio * massRatio;
        double strength = darkCoupling * darkCoupling / (squared * squared);
        return switch (definition) {
            case KINETIC_MIXING -> strength / (4 * Math.PI);
            case PRODUCT -> strength;
        };
    }
}
