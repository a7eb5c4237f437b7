package tenebra.statistics.toys;

import java.util.List;

/**
 * An upper limit from toys.
 *
 * @param observed limit with its error
 * @param expected limits at the -2, -1, 0, +1, +2 sigma quantiles of background-only toys, with their errors
 * @param cls CLs and CLb of the data at the strength closest to the limit where toys were made
 * @param toys made in all, of both hypotheses
 * @param isPrecise whether the wanted precision was reached
 */
public record ToyLimit(Crossing observed, List<Crossing> expected, ToySample cls, long toys, boolean isPrecise) {
    public ToyLimit {
        expected = List.copyOf(expected);
    }
}
