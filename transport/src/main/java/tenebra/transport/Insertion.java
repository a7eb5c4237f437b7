package tenebra.transport;

import java.util.List;
import tenebra.core.Check;

/**
 * A change asked for by an observer that saw the same shower before: at a fraction of one segment the particle ends, and its
 * survivors (none, if it is consumed) go on in its stead. Transport does not know why; energy that the survivors do not carry
 * is gone.
 *
 * @param segment number of the segment in the shower; negative for no change
 * @param fraction of the segment's length, in [0, 1]
 */
public record Insertion(long segment, double fraction, List<Primary> survivors) {
    /** No change. */
    public static final Insertion NONE = new Insertion(-1, 0, List.of());

    public Insertion {
        Check.inRange("fraction of a segment", fraction, 0, 1, "");
        survivors = List.copyOf(survivors);
    }
}
