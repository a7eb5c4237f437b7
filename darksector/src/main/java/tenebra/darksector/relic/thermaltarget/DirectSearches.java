package tenebra.darksector.relic.thermaltarget;

import java.util.Optional;
import java.util.OptionalDouble;
import tenebra.darksector.Couplings;
import tenebra.darksector.DarkMatter;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.darksector.relic.annihilation.DarkContent;
import tenebra.darksector.relic.annihilation.MediatedSector;

/** What searches for dark matter of the halo see of a model at some coupling. */
public record DirectSearches(MediatedSector sector, double coupling) {
    /** Why cross sections at rest do not apply; empty if they do. */
    public Optional<String> obstacle() {
        return switch (sector.dark().content()) {
            case DarkContent.Split split ->
                Optional.of(
                        "direct searches: scattering off matter needs the energy of the splitting; what remains is a loop");
            case DarkContent.Single single
            when single.kind() == DarkMatter.MAJORANA ->
                Optional.of(
                        "direct searches: scattering of majorana dark matter is suppressed by the square of the velocity, 1e-6");
            case DarkContent.Single single ->
                sector.mediator().kind() == Mediator.Kind.VECTOR
                        ? Optional.empty()
                        : Optional.of(
                                "direct searches: cross sections on electrons and protons are known here for vectors alone");
        };
    }

    /** Cross section on electrons [mm²], if it applies and there is a coupling. */
    public OptionalDouble onElectrons() {
        return scattering(
                couplings().to(Fermion.ELECTRON),
                ElasticScattering.onElectrons(sector.dark().mass()));
    }

    /** Cross section on protons [mm²]; the coupling is 2 g_u + g_d. */
    public OptionalDouble onProtons() {
        double proton = 2 * couplings().to(Fermion.UP) + couplings().to(Fermion.DOWN);
        return scattering(proton, ElasticScattering.onProtons(sector.dark().mass()));
    }

    private Couplings couplings() {
        return sector.couplings(coupling);
    }

    private OptionalDouble scattering(double partner, ElasticScattering scattering) {
        if (obstacle().isPresent() || partner == 0) {
            return OptionalDouble.empty();
        }
        double product = partner * sector.darkCoupling(coupling);
        return OptionalDouble.of(scattering.crossSection(sector.mediator().mass(), product));
    }
}
