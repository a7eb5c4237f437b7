package tenebra.darksector.relic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnihilatingSectorTest {
    private static final DarkMember LIGHT = new DarkMember("chi1", 0.1, 2);
    private static final DarkMember HEAVY = new DarkMember("chi2", 0.12, 2);

    private record Constant(double value, EnergyStructure structure) implements AnnihilationCrossSection {
        static Constant from(double threshold) {
            return new Constant(1e-9, new EnergyStructure(threshold, List.of(), List.of()));
        }

        @Override
        public double at(double energy) {
            return energy > structure.threshold() ? value : 0;
        }
    }

    @Test
    void massIsThatOfTheFirstMember() {
        AnnihilatingSector sector =
                new AnnihilatingSector(List.of(LIGHT, HEAVY), List.of(new Reaction(0, 1, Constant.from(0.22))));
        assertThat(sector.mass()).isEqualTo(0.1);
    }

    @Test
    void lightestMemberComesFirst() {
        refused(List.of(HEAVY, LIGHT), List.of(), "not the lightest");
        refused(List.of(), List.of(), "no dark particle");
    }

    @Test
    void reactionsFitTheirMembers() {
        Reaction good = new Reaction(0, 1, Constant.from(0.22));
        refused(List.of(LIGHT), List.of(good), "unknown dark particle: number 1");
        refused(List.of(LIGHT, HEAVY), List.of(new Reaction(0, 1, Constant.from(0.21))), "below the masses");
        refused(List.of(LIGHT, HEAVY), List.of(good, new Reaction(1, 0, Constant.from(0.22))), "more than one");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DarkMember("chi", Double.NaN, 2)).hasMessageContaining("mass of chi");
        assertThatThrownBy(() -> new DarkMember("chi", 1, 0)).hasMessageContaining("internal states of chi");
        assertThatThrownBy(() -> new EnergyStructure.Peak(1, 0)).hasMessageContaining("width of a resonance");
        assertThatThrownBy(() -> new EnergyStructure(1, List.of(-1.0), List.of()))
                .hasMessageContaining("kink");
        assertThatThrownBy(() -> new Reaction(-1, 0, Constant.from(1))).hasMessageContaining("first member");
    }

    private static void refused(List<DarkMember> members, List<Reaction> reactions, String message) {
        assertThatThrownBy(() -> new AnnihilatingSector(members, reactions))
                .hasMessageStartingWith("PHY-090")
                .hasMessageContaining(message);
    }
}
