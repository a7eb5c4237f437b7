package tenebra.app;

/** Cross section per electron [pb] of a positron of some total energy [GeV] at a mediator mass [GeV]. */
record AnnihilationRow(Annihilation.AtMass process, double mass, double energy, double crossSection) {
    static AnnihilationRow of(Annihilation.AtMass process, double mass, double energy) {
        return new AnnihilationRow(process, mass, energy, process.crossSection().applyAsDouble(energy));
    }
}
