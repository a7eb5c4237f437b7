package tenebra.darksector.model;

/** What becomes of a mediator. */
public enum Decay {
    /** It decays to dark matter or neutrinos, or lives: nothing of it is ever seen. */
    INVISIBLE,
    /** It decays to particles of the Standard Model, which a detector sees. */
    VISIBLE
}
