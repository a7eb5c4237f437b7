package tenebra.darksector.relic.annihilation;

import java.util.List;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.CoupledSector;
import tenebra.darksector.relic.DarkMember;
import tenebra.darksector.relic.Reaction;

/**
 * Dark matter that annihilates into pairs of its vector mediator alone; the coupling that is open is g_D.
 *
 * @param kind Dirac or complex scalar
 * @param mass of the dark matter [GeV]
 * @param mediatorMass [GeV]
 */
public record SecludedSector(DarkMatter kind, double mass, double mediatorMass) implements CoupledSector {
    /** PHY-082 for dark matter for which this is not defined. */
    public SecludedSector {
        MediatorPairs.require(kind.symbol());
    }

    @Override
    public AnnihilatingSector at(double coupling) {
        return new AnnihilatingSector(
                List.of(new DarkMember("chi", mass, kind.states()), new DarkMember("chibar", mass, kind.states())),
                List.of(new Reaction(0, 1, new MediatorPairs(kind, mass, mediatorMass, coupling))));
    }

    @Override
    public double power() {
        return 4;
    }

    @Override
    public double largest() {
        return 4 * Math.PI;
    }
}
