package tenebra.darksector.model;

import tenebra.core.Check;
import tenebra.darksector.DarkCoupling;
import tenebra.darksector.DarkMatter;

/**
 * The dark matter that a mediator couples to.
 *
 * @param coupling g_D in the normalisation of {@link DarkMatter}; for a spin-2 mediator c [1/GeV]
 * @param massRatio mass of the mediator over that of the dark matter
 */
public record DarkSector(DarkMatter kind, CouplingFormula coupling, double massRatio) {
    public DarkSector {
        Check.positive("mass_ratio", massRatio, "");
    }

    /** With a fixed dark coupling alpha_D = g_D²/4π. */
    public static DarkSector ofAlpha(DarkMatter kind, double alpha, double massRatio) {
        double coupling = Math.sqrt(4 * Math.PI * Check.notNegative("alpha_D", alpha, ""));
        return new DarkSector(kind, new CouplingFormula.Constant(coupling), massRatio);
    }

    /** The coupling at a parameter and a mediator mass [GeV]. */
    public DarkCoupling at(double parameter, double mass) {
        return new DarkCoupling(kind, coupling.at(parameter, mass), mass / massRatio);
    }

    /** Whether a mediator of any mass can decay to a pair of the dark matter. */
    public boolean isOpen() {
        return massRatio > 2;
    }
}
