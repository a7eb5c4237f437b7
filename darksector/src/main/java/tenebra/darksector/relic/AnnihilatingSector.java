package tenebra.darksector.relic;

import java.util.List;
import tenebra.core.TenebraException;

/**
 * Dark particles that share one chemical equilibrium, and all that removes them. Time runs in x = mass of the first member / temperature.
 *
 * @param members the first is the lightest, and what is left today
 * @param reactions each unordered pair at most once; pairs that are absent do not annihilate
 */
public record AnnihilatingSector(List<DarkMember> members, List<Reaction> reactions) {
    /** Relative rounding that a threshold below the sum of two masses is forgiven. */
    private static final double ROUNDING = 1e-12;

    /** PHY-090 for members or reactions that do not fit together. */
    public AnnihilatingSector {
        members = List.copyOf(members);
        reactions = List.copyOf(reactions);
        checkMembers(members);
        for (Reaction reaction : reactions) {
            checkReaction(members, reaction);
        }
        checkPairs(reactions);
    }

    /** Mass [GeV] of the lightest member. */
    public double mass() {
        return members.getFirst().mass();
    }

    private static void checkMembers(List<DarkMember> members) {
        if (members.isEmpty()) {
            throw inconsistent("no dark particle", "at least one is needed");
        }
        double lightest = members.getFirst().mass();
        for (DarkMember member : members) {
            if (member.mass() < lightest) {
                throw inconsistent(
                        "the first dark particle is not the lightest: %s has %s GeV, %s has %s GeV"
                                .formatted(members.getFirst().name(), lightest, member.name(), member.mass()),
                        "sort them by mass");
            }
        }
    }

    private static void checkReaction(List<DarkMember> members, Reaction reaction) {
        int larger = Math.max(reaction.first(), reaction.second());
        if (larger >= members.size()) {
            throw inconsistent(
                    "reaction with unknown dark particle: number " + larger,
                    "must be in [0, " + (members.size() - 1) + "]");
        }
        double sum = members.get(reaction.first()).mass()
                + members.get(reaction.second()).mass();
        double threshold = reaction.crossSection().structure().threshold();
        if (threshold < sum * (1 - ROUNDING)) {
            throw inconsistent(
                    "annihilation starts below the masses: threshold=" + threshold + " GeV",
                    "must be at least " + sum + " GeV");
        }
    }

    private static void checkPairs(List<Reaction> reactions) {
        long different = reactions.stream()
                .map(r -> List.of(Math.min(r.first(), r.second()), Math.max(r.first(), r.second())))
                .distinct()
                .count();
        if (different < reactions.size()) {
            throw inconsistent("a pair of dark particles has more than one reaction", "add its cross sections up");
        }
    }

    private static TenebraException inconsistent(String what, String allowed) {
        return TenebraException.usage("PHY-090", what + "; " + allowed);
    }
}
