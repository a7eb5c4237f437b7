package tenebra.darksector.relic.annihilation;

import tenebra.core.Check;
import tenebra.darksector.model.CouplingFormula;

/**
 * Dark matter as a mediator sees it.
 *
 * @param coupling g_D in the normalisation of {@link tenebra.darksector.DarkMatter}, which may depend on the model's parameter; for
 *     spin 2 in 1/GeV
 * @param mass of the lightest particle [GeV]
 */
public record DarkSide(DarkContent content, CouplingFormula coupling, double mass) {
    public DarkSide {
        Check.positive("dark matter mass", mass, "GeV");
    }
}
