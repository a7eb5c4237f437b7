package tenebra.campaign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.TenebraException;

class MassListTest {
    @Test
    void listKeepsItsOrder() {
        assertThat(MassList.parse("100 MeV, 10MeV,1 GeV", "")).containsExactly(100 * 1e-3, 10 * 1e-3, 1.0);
    }

    @Test
    void bareNumberIsInTheDefaultUnit() {
        assertThat(MassList.parse("0.01,20MeV", "GeV")).containsExactly(0.01, 20 * 1e-3);
    }

    /** 31 points over three decades: every tenth is a power of ten, neighbours have the same ratio. */
    @Test
    void logarithmicRangeHasEqualRatiosAndExactEnds() {
        List<Double> masses = MassList.parse("1 MeV:1 GeV:31log", "");
        assertThat(masses).hasSize(31);
        assertThat(masses.getFirst()).isEqualTo(1e-3);
        assertThat(masses.getLast()).isEqualTo(1.0);
        for (int i = 1; i < masses.size(); i++) {
            assertThat(masses.get(i) / masses.get(i - 1)).isCloseTo(Math.pow(10, 0.1), within(1e-11));
        }
        assertThat(masses.get(10)).isCloseTo(0.01, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-10 MeV",
                "0 GeV",
                "10 mm",
                "10",
                "",
                " ",
                ",",
                "10 MeV,",
                "10 MeV,,20 MeV",
                "10 MeV, 10 MeV",
                "10 MeV, 0.01 GeV",
                "1 GeV:1 MeV:5log",
                "1 MeV:1 GeV:0log",
                "1 MeV:1 GeV:5lin",
                "1 MeV:1 GeV",
                "-1 MeV:1 GeV:5log",
                "1e7 GeV",
                "NaN GeV",
                "1 MeV:1 MeV:3log"
            })
    void whatIsNotAListOfMassesIsRefused(String text) {
        assertThatThrownBy(() -> MassList.parse(text, ""))
                .isInstanceOfSatisfying(
                        TenebraException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(TenebraException.Kind.USAGE))
                .hasMessageMatching("CFG-00[59] [^\\n]+");
    }
}
