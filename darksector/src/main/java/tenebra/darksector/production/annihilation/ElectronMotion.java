package tenebra.darksector.production.annihilation;

/**
 * How the atomic electrons move that a positron meets; what their motion does to a resonance: F. Arias-Aragón, L. Darmé, G. Grilli di
 * Cortona, E. Nardi, Phys. Rev. Lett. 132 (2024) 261801.
 */
public enum ElectronMotion {
    /** Bound in atoms: their momentum along the positron's path is spread by the Compton profile of the element. */
    BOUND,
    /** Free and at rest. */
    AT_REST
}
