package tenebra.darksector.relic;

/** A dark sector of fixed masses whose coupling is still open. Implementations are immutable and thread-safe. */
public interface CoupledSector {
    /**
     * The sector at one coupling.
     *
     * @param coupling larger than 0, in the unit of the model: epsilon, g', g_l, or c/Λ [1/GeV]
     */
    AnnihilatingSector at(double coupling);

    /** Power of the coupling that cross sections go with where the width does not depend on it: 2, or 4 for annihilation into mediators. */
    double power();

    /** Largest coupling that makes sense, in the same unit: 1 for epsilon, √(4π) or 4π for a dimensionless coupling. */
    double largest();
}
