package tenebra.darksector.relic.freezeout;

import java.util.function.DoubleUnaryOperator;

/** Zero of a function between two places at which its signs differ: false position in the variant of Illinois (M. Dowell, P. Jarratt, BIT 11 (1971) 168). */
record FalsePosition(double precision) {
    private static final int MOST_STEPS = 100;

    /** A place and the value there. */
    record Point(double place, double value) {
        static Point of(DoubleUnaryOperator f, double place) {
            return new Point(place, f.applyAsDouble(place));
        }
    }

    /** The place last tried: its value is below the precision, or no number lies between. */
    double zero(DoubleUnaryOperator f, Point left, Point right) {
        Point kept = left;
        Point last = right;
        for (int i = 0; i < MOST_STEPS && Math.abs(last.value) > precision; i++) {
            double place = last.place - last.value * (last.place - kept.place) / (last.value - kept.value);
            if (place == last.place || place == kept.place) {
                place = (last.place + kept.place) / 2;
            }
            Point next = Point.of(f, place);
            kept = next.value * last.value <= 0 ? last : new Point(kept.place, kept.value / 2);
            last = next;
        }
        return last.place;
    }
}
