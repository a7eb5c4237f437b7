package tenebra.darksector.relic;

import tenebra.core.Check;

/**
 * Annihilation of an unordered pair of members. Two different members count twice in the effective average.
 *
 * @param first place of one member in its {@link AnnihilatingSector}, from 0
 * @param second place of the other, or the same
 */
public record Reaction(int first, int second, AnnihilationCrossSection crossSection) {
    public Reaction {
        Check.notNegative("first member of a reaction", first, "");
        Check.notNegative("second member of a reaction", second, "");
    }
}
