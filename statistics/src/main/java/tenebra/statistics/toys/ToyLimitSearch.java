package tenebra.statistics.toys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenebra.core.Check;
import tenebra.core.TenebraException;

/**
 * Finds the strength at which CLs falls to 1 - confidence. Few toys bracket it; then all new toys, with new numbers, are made
 * where a fit of ln CLs to all toys so far puts the limit, until its error is small enough. The expected band comes from a
 * ladder of strengths. For one thread; the runner spreads the toys.
 */
public final class ToyLimitSearch {
    private static final double LADDER = 1.25;
    private static final int MAX_STEPS = 120;

    private final ToySettings settings;
    private final ToyScan scan;

    /** What is looked for, and who hears of the way there. */
    public record Goal(double confidence, ToyProgress progress) {
        public Goal {
            Check.inRange("confidence level", confidence, 0.01, 0.999999, "");
        }
    }

    public ToyLimitSearch(ToySource source, ToyRunner runner, ToySettings settings, Goal goal) {
        this.settings = settings;
        scan = new ToyScan(source, runner, settings, goal);
    }

    /** The limit, looked for from a strength of its order of magnitude. */
    public ToyLimit from(double start) {
        double centre = bracketed(start);
        ClsFit.Answer limit = scan.refined(centre, centre);
        List<Crossing> expected = band(limit.crossing().strength());
        limit = scan.fit(0, limit);
        boolean isPrecise = !settings.isAdaptive() || scan.lack(limit) <= 1.2;
        return new ToyLimit(
                limit.crossing(), expected, scan.closest(limit.crossing().strength()), scan.made(), isPrecise);
    }

    /** Where CLs passes the tail between two probes, by steps of two and three halvings. */
    private double bracketed(double start) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start;
        for (int step = 0; low == 0 || high == Double.POSITIVE_INFINITY; step++) {
            requireProgress(step);
            if (scan.probe(x) >= scan.tail()) {
                low = x;
                x *= 2;
            } else {
                high = x;
                x /= 2;
            }
        }
        for (int round = 0; round < 3; round++) {
            double middle = Math.sqrt(low * high);
            if (scan.probe(middle) >= scan.tail()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    private List<Crossing> band(double limit) {
        int toys = settings.isAdaptive() ? 20 * scan.fewest() : Math.min(settings.toys(), 50 * scan.fewest());
        double x = limit;
        for (int step = 0; scan.sampleOfBand(x, toys).curve(1).value() < scan.tail(); step++) {
            requireProgress(step);
            x /= LADDER;
        }
        scan.sampleOfBand(x / LADDER, toys);
        x = limit;
        int beyond = 0;
        for (int step = 0; beyond < 2; step++) {
            requireProgress(step);
            x *= LADDER;
            beyond += scan.sampleOfBand(x, toys).curve(5).value() < scan.tail() ? 1 : 0;
        }
        List<Crossing> crossings = new ArrayList<>();
        double last = 0;
        for (int curve = 1; curve <= 5; curve++) {
            Crossing found = expected(curve, toys);
            last = Math.max(last, found.strength()); // equal ones may differ within their errors
            crossings.add(new Crossing(last, found.error()));
        }
        return crossings;
    }

    private Crossing expected(int curve, int toys) {
        double centre = highestCrossing(curve, toys);
        ClsFit.Answer answer = scan.fit(curve, new ClsFit.Answer(new Crossing(centre, centre), centre));
        if (!scan.isSampled(answer.crossing().strength(), toys)) {
            scan.sampleOfBand(answer.crossing().strength(), toys);
            answer = scan.fit(curve, answer);
        }
        return answer.crossing();
    }

    /** Between the highest strength of the ladder that is not excluded and the next one. */
    private double highestCrossing(int curve, int toys) {
        double above = Double.NaN;
        List<ToySample> ladder = scan.samples().stream()
                .filter(sample -> sample.observed().both().toys() >= toys)
                .sorted(Comparator.comparingDouble(ToySample::strength).reversed())
                .toList();
        for (ToySample sample : ladder) {
            if (sample.curve(curve).value() >= scan.tail()) {
                return Double.isNaN(above) ? sample.strength() : Math.sqrt(above * sample.strength());
            }
            above = sample.strength();
        }
        return above;
    }

    private void requireProgress(int step) {
        if (step > MAX_STEPS) {
            throw TenebraException.resource(
                    "STA-014", "no upper limit found: CLs does not reach %s at any strength".formatted(scan.tail()));
        }
    }
}
