package tenebra.statistics.toys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tenebra.core.TenebraException;

/**
 * Toys at strengths that are asked for, each with new numbers, and crossings from all of them together. For one thread; the
 * runner spreads the toys.
 */
final class ToyScan {
    private static final long MOST_TOYS = 400_000_000;
    private static final int MOST_FEW = 1_000_000;
    private static final int ENOUGH = 8;
    private static final double CLOSE = 0.04;
    private static final double[] AROUND = {0, 0.1, -0.1, 0.05, -0.05};
    private static final double[] SURROUNDINGS = {-0.3, -0.15, 0.15, 0.3};

    private final ToySource source;
    private final ToyRunner runner;
    private final ToySettings settings;
    private final ToyLimitSearch.Goal goal;
    private final List<ToySample> samples = new ArrayList<>();
    private final int fewest;
    private int few;
    private long next;
    private long firstOfBand = -1;

    ToyScan(ToySource source, ToyRunner runner, ToySettings settings, ToyLimitSearch.Goal goal) {
        this.source = source;
        this.runner = runner;
        this.settings = settings;
        this.goal = goal;
        fewest = (int) Math.min(MOST_FEW, Math.max(400, Math.ceil(40 / tail())));
        few = fewest;
    }

    double tail() {
        return 1 - goal.confidence();
    }

    /** So many toys that at the limit some of those with signal pass, where the data are what background expects. */
    int fewest() {
        return fewest;
    }

    /** Toys made so far, of both hypotheses. */
    long made() {
        return 2 * next;
    }

    List<ToySample> samples() {
        return samples;
    }

    ToySample sample(double strength, int toys) {
        return sample(strength, toys, next);
    }

    /**
     * Toys of the ladder of the expected band. All its strengths share their background-only toys, so that a quantile stands
     * for the same outcome everywhere.
     */
    ToySample sampleOfBand(double strength, int toys) {
        if (firstOfBand < 0) {
            firstOfBand = next;
        }
        return sample(strength, toys, firstOfBand);
    }

    private ToySample sample(double strength, int toys, long firstBackground) {
        ToyPoint point = source.at(strength);
        double[] both = runner.statistics(point, Hypothesis.SIGNAL_AND_BACKGROUND, next, toys);
        double[] background = runner.statistics(point, Hypothesis.BACKGROUND, firstBackground, toys);
        ToySample sample = ToySample.of(strength, point.observed(), both, background);
        next += toys;
        samples.add(sample);
        goal.progress().toys(made(), made());
        return sample;
    }

    /** CLs with few toys; with more where hardly any background-only toy is as unlike signal as the data. */
    double probe(double strength) {
        int toys = few;
        while (true) {
            ToyCls cls = sample(strength, toys).observed();
            if (cls.background().passed() >= ENOUGH || cls.both().passed() >= ENOUGH) {
                return cls.value();
            }
            if (toys >= MOST_FEW) {
                throw TenebraException.resource(
                        "STA-040",
                        "the data have far fewer events than the background expects: %d of %d background-only toys are like them; check the background"
                                .formatted(cls.background().passed(), toys));
            }
            toys = Math.min(MOST_FEW, 8 * toys);
        }
    }

    /** The observed crossing near a guess, as precise as the settings want it. */
    ClsFit.Answer refined(double centre, double width) {
        probe(centre);
        double background = samples.getLast().observed().background().value();
        few = (int) Math.min(MOST_FEW, Math.max(few, Math.ceil(20 / (tail() * Math.max(background, 1e-6)))));
        ClsFit.Answer guess = new ClsFit.Answer(new Crossing(centre, centre), width);
        double natural = 0;
        for (int round = 0; round < 6 && natural < 0.6 * guess.width(); round++) {
            guess = new ClsFit.Answer(guess.crossing(), round == 0 ? width : Math.max(0.1 * width, natural));
            for (double place : SURROUNDINGS) {
                sample(guess.crossing().strength() + place * guess.width(), 5 * few);
            }
            guess = fit(0, guess);
            natural = ClsFit.naturalWidth(samples, new ClsFit.Question(0, tail()), guess);
        }
        return settings.isAdaptive() ? precise(guess) : fixed(guess);
    }

    private ClsFit.Answer precise(ClsFit.Answer begin) {
        ClsFit.Answer answer = begin;
        long used = few;
        int round = 0;
        while (lack(answer) > 1 && made() < MOST_TOYS) {
            double lack = lack(answer);
            long wanted = (long) (5.0 * few * lack * lack);
            int batch = (int) Math.min(wanted, Math.max(5L * few, used));
            goal.progress().toys(made(), made() + 2 * Math.max(wanted, batch));
            sample(answer.crossing().strength() + AROUND[round++ % AROUND.length] * answer.width(), batch);
            used += batch;
            answer = fit(0, answer);
        }
        return answer;
    }

    /** Error over the wanted one. */
    double lack(ClsFit.Answer answer) {
        return answer.crossing().error()
                / (settings.precision() * answer.crossing().strength());
    }

    private ClsFit.Answer fixed(ClsFit.Answer begin) {
        ClsFit.Answer answer = begin;
        int batch = settings.toys() / AROUND.length;
        for (double place : AROUND) {
            goal.progress().toys(made(), made() + 2L * batch);
            sample(answer.crossing().strength() + place * answer.width(), batch);
            answer = fit(0, answer);
        }
        return answer;
    }

    ClsFit.Answer fit(int curve, ClsFit.Answer guess) {
        return ClsFit.of(samples, new ClsFit.Question(curve, tail()), guess);
    }

    boolean isSampled(double strength, int toys) {
        return samples.stream()
                .anyMatch(sample -> Math.abs(sample.strength() / strength - 1) < CLOSE
                        && sample.observed().both().toys() >= toys);
    }

    /** The largest number of toys within 4 % of a strength, or else the closest. */
    ToySample closest(double strength) {
        return samples.stream()
                .min(Comparator.comparingDouble(
                                (ToySample sample) -> Math.max(CLOSE, Math.abs(sample.strength() / strength - 1)))
                        .thenComparingLong(sample -> -sample.observed().both().toys()))
                .orElseThrow();
    }
}
