package tenebra.statistics.unified;

import java.util.List;
import org.hipparchus.special.Gamma;
import tenebra.core.Check;

/**
 * The construction of G. J. Feldman, R. D. Cousins, Phys. Rev. D 57 (1998) 3873 (section IV A) for one count with a known
 * background: for each signal mu, outcomes are accepted in the order of R = P(n | mu + b) / P(n | best mu + b), best mu =
 * max(0, n - b), until their probability reaches the confidence level; the interval holds every mu that accepts what was seen,
 * and what lies between them. As in the paper, an upper end that would rise with the background (discrete counts make it
 * do so) is kept level: the highest upper end of all larger backgrounds counts, looked for in steps of 0.005 events.
 *
 * @param background known [events]
 * @param confidence level
 */
public record PoissonBelt(double background, double confidence) {
    private static final double STEP = 0.005;
    private static final double LOOK_AHEAD = 1.5;
    private static final double TIE = 1e-12;

    public PoissonBelt {
        Check.inRange("background", background, 0, 1000, "events");
        Check.inRange("confidence level", confidence, 0.01, 0.9999, "");
    }

    /** The interval of the signal [events] for a number of events seen. */
    public UnifiedInterval interval(int observed) {
        Check.inRange("observed events", observed, 0, 10_000, "events");
        double high = levelled(observed);
        return new UnifiedInterval(low(observed, high), high, 0, 0, confidence, 0, List.of());
    }

    /** Smallest signal that accepts the count. */
    private double low(int observed, double high) {
        if (accepts(0, observed)) {
            return 0;
        }
        double mu = STEP;
        while (mu < high && !accepts(mu, observed)) {
            mu += STEP;
        }
        return edge(mu, mu - STEP, observed);
    }

    /** Largest signal that accepts the count, at this background or one that is larger by up to 1.5 events. */
    private double levelled(int observed) {
        double high = high(observed, observed + 8 * Math.sqrt(observed + 1.0) + 8, 0);
        for (int k = 1; k * STEP <= LOOK_AHEAD; k++) {
            PoissonBelt larger = new PoissonBelt(Math.min(1000, background + k * STEP), confidence);
            high = larger.high(observed, high + 1, high);
        }
        return high;
    }

    /** Largest signal below a start that accepts the count, or the least that is of interest. */
    private double high(int observed, double start, double least) {
        double mu = start;
        while (mu > least && !accepts(mu, observed)) {
            mu -= STEP;
        }
        return mu > least ? Math.max(least, edge(mu, mu + STEP, observed)) : least;
    }

    /** The border between a signal that accepts the count and a neighbour that does not. */
    private double edge(double accepted, double refused, int observed) {
        double inside = accepted;
        double outside = refused;
        for (int step = 0; step < 40; step++) {
            double middle = 0.5 * (inside + outside);
            if (accepts(middle, observed)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** Whether all outcomes that rank before a count have less probability than the confidence level. */
    private boolean accepts(double mu, int observed) {
        double rate = mu + background;
        if (rate <= 0) {
            return observed == 0;
        }
        double rank = logRatio(rate, observed);
        double reach = 9 * Math.sqrt(rate) + 15;
        int first = (int) Math.max(0, Math.floor(rate - reach));
        double probability = StrictMath.exp(first * StrictMath.log(rate) - rate - logFactorial(first));
        double before = 0;
        for (int n = first; n <= rate + reach && before < confidence; n++) {
            double other = logRatio(rate, n);
            boolean isTie = Math.abs(other - rank) < TIE;
            if (n != observed && (isTie ? n < observed : other > rank)) {
                before += probability;
            }
            probability *= rate / (n + 1);
        }
        return before < confidence;
    }

    /** ln R; the best signal brings the rate to n, but not below the background. */
    private double logRatio(double rate, int n) {
        double best = Math.max(n, background);
        return best - rate + (n > 0 ? n * StrictMath.log(rate / best) : 0);
    }

    private static double logFactorial(int n) {
        return Gamma.logGamma(n + 1.0);
    }
}
