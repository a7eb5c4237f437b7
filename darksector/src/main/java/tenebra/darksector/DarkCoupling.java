package tenebra.darksector;

import tenebra.core.Check;

/**
 * How a mediator couples to dark matter.
 *
 * @param coupling g_D in the normalisation of {@link DarkMatter}; for a spin-2 mediator c [1/GeV]
 * @param mass of the dark matter [GeV]
 */
public record DarkCoupling(DarkMatter kind, double coupling, double mass) {
    public DarkCoupling {
        Check.inRange("coupling to dark matter", coupling, -1e6, 1e6, "");
        Check.notNegative("dark matter mass", mass, "GeV");
    }
}
