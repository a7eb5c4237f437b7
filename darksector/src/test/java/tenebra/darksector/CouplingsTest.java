package tenebra.darksector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tenebra.core.TenebraException;

class CouplingsTest {
    /** Law: what later happens to the map that was given changes nothing, and no one can change what is held. */
    @Test
    void couplingsDoNotChange() {
        Map<Fermion, Double> given = new HashMap<>(Map.of(Fermion.MUON, 2.0, Fermion.ELECTRON, 1.0));
        Couplings couplings = new Couplings(given, 0, Optional.empty());
        given.put(Fermion.TAU, 3.0);
        assertThat(couplings.to(Fermion.TAU)).isZero();
        assertThat(couplings.to(Fermion.MUON)).isEqualTo(2.0);
        assertThat(couplings.fermions().keySet()).containsExactly(Fermion.ELECTRON, Fermion.MUON);
        assertThatThrownBy(() -> couplings.fermions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNoNumberIsNoCoupling() {
        assertThatThrownBy(() -> new Couplings(Map.of(Fermion.UP, Double.NaN), 0, Optional.empty()))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("coupling to u");
        assertThatThrownBy(() -> new Couplings(Map.of(), Double.POSITIVE_INFINITY, Optional.empty()))
                .hasMessageContaining("coupling to photons");
        assertThatThrownBy(() -> new DarkCoupling(DarkMatter.DIRAC, 1, -1)).hasMessageContaining("dark matter mass");
        assertThatThrownBy(() -> Fermion.of("t")).hasMessageContaining("PHY-040 unknown fermion 't'");
    }

    /** Law: a proton is uud, a neutron udd; each family of quarks and leptons has no charge in sum, three colours counted. */
    @Test
    void chargesAddUp() {
        assertThat(2 * Fermion.UP.charge() + Fermion.DOWN.charge()).isEqualTo(1.0);
        assertThat(Fermion.UP.charge() + 2 * Fermion.DOWN.charge()).isZero();
        assertThat(Fermion.ELECTRON.charge()
                        + Fermion.NU_E.charge()
                        + 3 * (Fermion.UP.charge() + Fermion.DOWN.charge()))
                .isZero();
        for (Fermion fermion : Fermion.values()) {
            assertThat(Fermion.of(fermion.symbol())).isSameAs(fermion);
        }
    }
}
