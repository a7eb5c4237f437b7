package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tenebra.core.TenebraException;
import tenebra.statistics.counting.CountingModel;

/**
 * What background alone would show: outcomes, most probable first, until what is left out has a probability below 1e-8. What
 * the model has seen plays no part.
 */
public record BackgroundOutcomes(List<Outcome> outcomes) {
    /** Events in each channel and the probability of just these. */
    public record Outcome(List<Integer> counts, double probability) {
        /** The counts as an array of their own. */
        public int[] events() {
            return counts.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static final double LEFT_OUT = 1e-8;
    private static final int MOST = 20_000;

    public BackgroundOutcomes {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Of a model: averaged over the nuisances for methods that average limits over them, else at nominal rates. Fails with
     * STA-062 where there are too many.
     */
    public static BackgroundOutcomes of(CountingModel model, Method method) {
        CountingModel blind = model.withObserved(new int[model.channels().size()]);
        Rates rates = switch (method) {
            case HYBRID_AVERAGED, TOYS -> Rates.of(ProportionalNuisances.merged(blind));
            case EXACT_COUNTING, ASYMPTOTIC -> Rates.nominal(blind);
        };
        NuisanceGrid shared = NuisanceGrid.shared(rates);
        ChannelRates[] channels = IntStream.range(0, rates.channels)
                .mapToObj(i -> new ChannelRates(rates, i, shared))
                .toArray(ChannelRates[]::new);
        return new BackgroundOutcomes(likely(new OutcomeLattice(channels, shared.weights), rates.channels));
    }

    private static List<Outcome> likely(OutcomeLattice lattice, int channels) {
        List<Integer> order = IntStream.range(0, lattice.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -lattice.probability(k)))
                .toList();
        List<Outcome> likely = new ArrayList<>();
        double left = 1;
        for (int k : order) {
            if (left <= LEFT_OUT) {
                break;
            }
            if (likely.size() == MOST) {
                throw TenebraException.resource(
                        "STA-062",
                        "too many outcomes of background alone to average over: more than %d in %d channels, %s of the probability is left; merge channels"
                                .formatted(MOST, channels, left));
            }
            likely.add(new Outcome(
                    IntStream.range(0, channels)
                            .mapToObj(i -> lattice.count(k, i))
                            .toList(),
                    lattice.probability(k)));
            left -= lattice.probability(k);
        }
        return likely;
    }
}
