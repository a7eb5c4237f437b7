package tenebra.darksector.relic.freezeout;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Units;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.Reaction;

/** Where the assumptions of freeze-out do not hold well. */
final class RelicWarnings {
    private static final double LIGHT = 10 * Units.MEV;
    private static final double NEAR_RESONANCE = 0.2;

    private RelicWarnings() {}

    static List<String> of(AnnihilatingSector sector, FreezeOutProblem problem) {
        List<String> result = new ArrayList<>();
        if (sector.mass() < LIGHT) {
            result.add(
                    "dark matter lighter than 10 MeV takes part in the expansion of the Universe, which is neglected");
        }
        if (sector.reactions().stream().anyMatch(reaction -> nearResonance(sector, reaction))) {
            result.add(
                    "close to a resonance dark matter may cool before it freezes out, which is neglected: for a narrow one "
                            + "wrong by up to a factor of a few (arXiv:2103.01944)");
        }
        if (sector.members().stream().anyMatch(member -> member.mass() > sector.mass())) {
            result.add("chemical equilibrium among dark particles of different mass is assumed");
        }
        if (!problem.beginsInEquilibrium()) {
            result.add(
                    "annihilation is too slow for equilibrium at the start: the abundance is that of hot matter, not of freeze-out");
        }
        if (problem.annihilatesForEver()) {
            result.add(
                    "the resonance lies so close to threshold that that ⟨σv⟩ still rises at x = 10000, where it is taken as constant");
        }
        return result;
    }

    /** Ratio of mediator to mean dark mass within 0.2 of 2. */
    private static boolean nearResonance(AnnihilatingSector sector, Reaction reaction) {
        double sum = sector.members().get(reaction.first()).mass()
                + sector.members().get(reaction.second()).mass();
        return reaction.crossSection().structure().peaks().stream()
                .anyMatch(peak -> Math.abs(2 * peak.mass() / sum - 2) < NEAR_RESONANCE);
    }
}
