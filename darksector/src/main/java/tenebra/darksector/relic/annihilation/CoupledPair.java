package tenebra.darksector.relic.annihilation;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tenebra.darksector.relic.DarkMember;

/**
 * Dark particles, the first and the last of which meet at the mediator; a single one meets its own kind.
 *
 * @param width [GeV] into that pair of a mediator of some mass [GeV]
 */
public record CoupledPair(List<DarkMember> members, DoubleUnaryOperator width) {
    public CoupledPair {
        members = List.copyOf(members);
    }

    DarkMember first() {
        return members.getFirst();
    }

    DarkMember second() {
        return members.getLast();
    }

    /** Place of the second of the pair among the members; the first is at 0. */
    int secondPlace() {
        return members.size() - 1;
    }

    /** m₁ + m₂ [GeV]. */
    double sum() {
        return first().mass() + second().mass();
    }

    /** m₂ − m₁ [GeV]. */
    double difference() {
        return second().mass() - first().mass();
    }

    /** 1 + δ for a pair of identical particles, over the internal states of both. */
    double statistics() {
        double identical = members.size() == 1 ? 2 : 1;
        return identical / (first().states() * second().states());
    }

    /** Width [GeV] of a mediator of that mass [GeV] into the pair; 0 below threshold. */
    double width(double energy) {
        return width.applyAsDouble(energy);
    }
}
