package tenebra.darksector.production.annihilation;

/** How the atomic electrons move that a positron meets. */
public enum ElectronMotion {
    /** Bound in atoms: their momentum along the positron's path is spread by the Compton profile of the element. */
    BOUND,
    /** Free and at rest. */
    AT_REST
}
