package tenebra.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRowTest {
    @Test
    void labelsThatAreFarApartStayWhereTheyBelong() {
        assertThat(LabelRow.spread(List.of(0.0, 2.0, 7.0), 1)).containsExactly(0.0, 2.0, 7.0);
    }

    /** Least squares: the row of equal places is centred on them. */
    @Test
    void labelsOfOnePlaceSpreadToBothSides() {
        assertThat(LabelRow.spread(List.of(5.0, 5.0, 5.0), 2)).containsExactly(3.0, 5.0, 7.0);
    }

    /** Pushing two labels apart must not push them onto a third. */
    @Test
    void everyPairKeepsItsDistance() {
        List<Double> places = LabelRow.spread(List.of(0.0, 0.1, 0.9, 1.0, 5.0), 1);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(1 - 1e-12);
        }
        assertThat(places.getLast()).isEqualTo(5);
        assertThat(places.subList(0, 4).stream()
                        .mapToDouble(Double::doubleValue)
                        .average())
                .hasValueCloseTo(0.5, within(1e-12));
    }
}
