package tenebra.darksector.relic.annihilation;

/**
 * What may be calculated in more than one way.
 *
 * @param intoMediators where annihilation into two mediators is added
 */
public record AnnihilationChoices(WidthScheme width, IntoMediators intoMediators) {
    /** As in published targets: fixed width; no pairs of a mediator that decays to the dark matter. */
    public static final AnnihilationChoices USUAL =
            new AnnihilationChoices(WidthScheme.FIXED, IntoMediators.BELOW_TWICE_THE_DARK_MASS);

    /** Annihilation into two vectors of mass M by dark matter of mass m. */
    public enum IntoMediators {
        /** Never. */
        NEVER,
        /** For M &lt; 2m: above m it needs thermal energy. */
        BELOW_TWICE_THE_DARK_MASS,
        /** At all masses. */
        ALWAYS
    }
}
