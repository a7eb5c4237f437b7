package tenebra.report.figure.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tenebra.report.figure.Axis;

/** Ticks at multiples of 1, 2 or 5 times a power of ten. */
record LinearTicks(TickFinder finder) {
    private static final int MOST_LABELS = 8;
    /** Longer axes have more labels: one for each length like this [points]. */
    private static final double LABEL_LENGTH = 25;

    private static final int[] NICE = {1, 2, 5};
    /** Number of minor intervals in a step of 1, 2 and 5. */
    private static final int[] MINOR_INTERVALS = {5, 4, 5};
    /** Values from here on are written with powers of ten. */
    private static final int LARGE = 5;

    private static final int SMALL = -4;
    private static final double ROUNDING = 1e-9;

    List<Tick> find() {
        double range = finder.axis().high() - finder.axis().low();
        int power = (int) Math.floor(Math.log10(range / most())) - 1;
        List<Tick> ticks = List.of();
        // The last step tried is longer than the range: at most one label is left.
        for (int i = 0; ticks.isEmpty() || !fits(ticks); i++) {
            int nice = i % NICE.length;
            ticks = withStep(nice, power + i / NICE.length);
        }
        return ticks;
    }

    private boolean fits(List<Tick> ticks) {
        List<Tick> labelled = ticks.stream().filter(Tick::major).toList();
        for (int i = 1; i < labelled.size(); i++) {
            if (!finder.apart(labelled.get(i - 1), labelled.get(i))) {
                return false;
            }
        }
        return labelled.size() <= most();
    }

    private double most() {
        return Math.max(MOST_LABELS, finder.length() / LABEL_LENGTH);
    }

    private List<Tick> withStep(int nice, int power) {
        int intervals = MINOR_INTERVALS[nice];
        BigDecimal minor = BigDecimal.valueOf(NICE[nice])
                .scaleByPowerOfTen(power)
                .divide(BigDecimal.valueOf(intervals)); // 0.2, 0.5 and 1 are exact
        Axis axis = finder.axis();
        double step = minor.doubleValue();
        long first = (long) Math.ceil(axis.low() / step - ROUNDING);
        long last = (long) Math.floor(axis.high() / step + ROUNDING);
        int exponent = exponent(power);
        List<Tick> ticks = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            BigDecimal value = minor.multiply(BigDecimal.valueOf(k));
            boolean major = k % intervals == 0;
            ticks.add(new Tick(value.doubleValue(), major, major ? label(value, power, exponent) : ""));
        }
        return ticks;
    }

    /** Power of ten that is split off all labels; 0 for none. */
    private int exponent(int power) {
        double largest =
                Math.max(Math.abs(finder.axis().low()), Math.abs(finder.axis().high()));
        int exponent = (int) Math.floor(Math.log10(largest));
        return exponent >= LARGE || (power < SMALL && exponent < -1) ? exponent : 0;
    }

    private static String label(BigDecimal value, int power, int exponent) {
        if (value.signum() == 0) {
            return "0";
        }
        int decimals = Math.max(0, exponent - power);
        BigDecimal mantissa = value.scaleByPowerOfTen(-exponent).setScale(decimals, RoundingMode.HALF_EVEN);
        return minus(mantissa.toPlainString()) + (exponent == 0 ? "" : "×10^{" + minus("" + exponent) + "}");
    }

    /** The number with the sign that is as wide as a plus. */
    static String minus(String number) {
        return number.replace('-', '−');
    }
}
