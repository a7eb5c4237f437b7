package tenebra.statistics.toys;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tenebra.core.TenebraException;

/**
 * Finds the outermost strengths whose p-value is at least 1 - confidence: the ends of the interval that a Neyman construction
 * with this statistic gives. Counts are discrete, so p jumps and may dip on the way; it is therefore scanned, and its last
 * passage is halved. The same toy numbers serve all strengths, so that p has the same fluctuation at neighbouring ones. The
 * error is half the way between the passages one standard error of p above and below. For one thread; the runner spreads the
 * toys.
 */
public final class ToyIntervalSearch {
    private static final int MAX_DOUBLINGS = 60;
    private static final int STEPS = 40;
    private static final int HALVINGS = 9;

    private final ToySource source;
    private final ToyRunner runner;
    private final ToyLimitSearch.Goal goal;
    private final int toys;
    private final NavigableMap<Double, Share> known = new TreeMap<>();

    public ToyIntervalSearch(ToySource source, ToyRunner runner, ToySettings settings, ToyLimitSearch.Goal goal) {
        this.source = source;
        this.runner = runner;
        this.goal = goal;
        double wanted = 1.5 / (settings.precision() * settings.precision());
        toys = settings.isAdaptive() ? (int) Math.max(2000, Math.min(1e7, wanted)) : settings.toys();
    }

    /**
     * The interval around the best strength.
     *
     * @param step of the order of magnitude of the interval's width
     */
    public ToyInterval around(double best, double step) {
        double outside = best + step;
        for (int k = 0; share(outside).value() >= tail() - error(); k++) {
            if (k > MAX_DOUBLINGS) {
                throw TenebraException.resource(
                        "STA-014", "no upper limit found: p does not reach %s at any strength".formatted(tail()));
            }
            outside = best + 2 * (outside - best);
        }
        Crossing high = end(best, outside);
        boolean holdsZero = best == 0 || share(0).value() >= tail();
        Crossing low = holdsZero ? new Crossing(0, 0) : end(best, 0);
        return new ToyInterval(low, high, (long) toys * known.size());
    }

    private double tail() {
        return 1 - goal.confidence();
    }

    /** Standard error of p at the ends. */
    private double error() {
        return Math.sqrt(tail() * (1 - tail()) / toys);
    }

    private Crossing end(double inside, double outside) {
        for (int k = 1; k < STEPS; k++) {
            share(inside + (outside - inside) * k / STEPS);
        }
        double place = passage(inside, outside, tail());
        double inner = passage(inside, outside, tail() + error());
        double outer = passage(inside, outside, tail() - error());
        return new Crossing(place, 0.5 * Math.abs(outer - inner));
    }

    /** Between the outermost known strength with so large a p and its outer neighbour, halved. */
    private double passage(double inside, double outside, double level) {
        boolean isUpwards = outside > inside;
        NavigableMap<Double, Share> side =
                new TreeMap<>(known.subMap(Math.min(inside, outside), true, Math.max(inside, outside), true));
        double refused = outside;
        double accepted = inside;
        for (Map.Entry<Double, Share> entry : (isUpwards ? side.descendingMap() : side).entrySet()) {
            if (entry.getValue().value() >= level) {
                accepted = entry.getKey();
                break;
            }
            refused = entry.getKey();
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (accepted + refused);
            if (share(middle).value() >= level) {
                accepted = middle;
            } else {
                refused = middle;
            }
        }
        return 0.5 * (accepted + refused);
    }

    private Share share(double strength) {
        return known.computeIfAbsent(strength, this::sample);
    }

    private Share sample(double strength) {
        ToyPoint point = source.at(strength);
        double[] values = runner.statistics(point, Hypothesis.SIGNAL_AND_BACKGROUND, 0, toys);
        long made = (long) toys * (known.size() + 1);
        goal.progress().toys(made, Math.max(made, (long) toys * (STEPS + 3 * HALVINGS)));
        return new Share(ToySample.passed(point.observed(), values), toys);
    }
}
