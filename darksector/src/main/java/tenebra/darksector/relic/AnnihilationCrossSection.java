package tenebra.darksector.relic;

/**
 * Annihilation of one pair of dark particles into all final states, as a function of the centre-of-mass energy. Implementations are
 * immutable and thread-safe.
 */
public interface AnnihilationCrossSection {
    /**
     * Cross section [GeV⁻²], averaged over the initial and summed over the final internal states.
     *
     * @param energy in the centre of mass [GeV]
     * @return 0 below the threshold
     */
    double at(double energy);

    /** Where it starts, bends and peaks. */
    EnergyStructure structure();
}
