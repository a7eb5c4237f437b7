package tenebra.report.figure.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenebra.report.figure.Axis;

/** Ticks at powers of ten with minor ones at their multiples; on short axes multiples have labels, too. */
record LogarithmicTicks(TickFinder finder) {
    private static final int MOST_DECADES = 8;
    private static final double ROUNDING = 1e-9;
    private static final int LARGEST_PLAIN = 4;
    private static final int SMALLEST_PLAIN = -3;
    /** Which multiples of a power of ten get labels on a short axis, most wanted first. */
    private static final List<Integer> WANTED = List.of(1, 5, 2, 3, 7, 4, 6, 8, 9);

    private static final int FEWEST_LABELS = 2;

    List<Tick> find() {
        Axis axis = finder.axis();
        int first = (int) Math.ceil(Math.log10(axis.low()) - ROUNDING);
        int last = (int) Math.floor(Math.log10(axis.high()) + ROUNDING);
        if (last - first + 1 >= FEWEST_LABELS) {
            return decades(first, last);
        }
        List<Tick> multiples = multiples();
        long labels = multiples.stream().filter(Tick::major).count();
        return labels >= FEWEST_LABELS ? multiples : new LinearTicks(finder).find();
    }

    private List<Tick> decades(int first, int last) {
        int stride = stride(first, last);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first - 1; decade <= last; decade++) {
            boolean major = Math.floorMod(decade, stride) == 0;
            addInside(ticks, new Tick(power(1, decade), major, major ? label(decade) : ""));
            for (int multiple = 2; multiple <= 9 && stride == 1; multiple++) {
                addInside(ticks, Tick.minor(power(multiple, decade)));
            }
        }
        return ticks;
    }

    private int stride(int first, int last) {
        double needed = 0;
        for (int decade = first; decade <= last; decade++) {
            needed = Math.max(needed, finder.extent().applyAsDouble(label(decade)));
        }
        double spacing = finder.distance(power(1, first), power(1, first + 1));
        int stride = 1;
        while ((last - first) / stride > MOST_DECADES || stride * spacing < needed) {
            stride++;
        }
        return stride;
    }

    /** All multiples of powers of ten, labelled where there is room. */
    private List<Tick> multiples() {
        int decade = (int) Math.floor(Math.log10(finder.axis().low()));
        List<Tick> labelled = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int multiple : WANTED) {
            for (int i = decade; i <= decade + 2; i++) {
                Tick tick = new Tick(power(multiple, i), true, label(multiple, i));
                boolean free = labelled.stream().allMatch(other -> finder.apart(other, tick));
                addInside(free ? labelled : ticks, free ? tick : Tick.minor(tick.value()));
            }
        }
        ticks.addAll(labelled);
        ticks.sort(Comparator.comparingDouble(Tick::value));
        return ticks;
    }

    private void addInside(List<Tick> ticks, Tick tick) {
        double fraction = finder.axis().fraction(tick.value());
        if (fraction >= -ROUNDING && fraction <= 1 + ROUNDING) {
            ticks.add(tick);
        }
    }

    private static double power(int multiple, int decade) {
        return BigDecimal.valueOf(multiple).scaleByPowerOfTen(decade).doubleValue();
    }

    private static String label(int decade) {
        return "10^{" + LinearTicks.minus("" + decade) + "}";
    }

    private static String label(int multiple, int decade) {
        if (decade >= SMALLEST_PLAIN && decade <= LARGEST_PLAIN) {
            return BigDecimal.valueOf(multiple).scaleByPowerOfTen(decade).toPlainString();
        }
        return multiple + "×" + label(decade);
    }
}
