package tenebra.app;

import java.util.OptionalDouble;
import tenebra.matter.Constants;

/** Cross section per electron [pb] of a positron of some total energy [GeV] at a mediator mass [GeV]. */
record AnnihilationRow(Annihilation.AtMass process, double mass, double energy, double crossSection) {
    static AnnihilationRow of(Annihilation.AtMass process, double mass, double energy) {
        return new AnnihilationRow(process, mass, energy, process.crossSection().applyAsDouble(energy));
    }

    /** Total energy [GeV] of the positron at which s = m²; none if the mediator is lighter than the pair. */
    OptionalDouble resonanceEnergy() {
        double energy = process.resonanceEnergy();
        return energy >= Constants.ELECTRON_MASS ? OptionalDouble.of(energy) : OptionalDouble.empty();
    }
}
