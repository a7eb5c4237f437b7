package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.TenebraException;

/** Product of Gaussian rules over some nuisances: points in the space of all nuisances (the others at zero) and weights. */
final class NuisanceGrid {
    private static final int MAX_POINTS = 50_000;

    final double[][] points;
    final double[] weights;

    private NuisanceGrid(Rates rates, List<Integer> nuisances) {
        List<GaussianRule> rules = new ArrayList<>();
        long size = 1;
        for (int j : nuisances) {
            GaussianRule rule = GaussianRule.of(width(rates, j), rates.isKinked(j));
            rules.add(rule);
            size = Math.min(size * rule.nodes.length, Integer.MAX_VALUE);
        }
        if (size > MAX_POINTS) {
            throw TenebraException.resource(
                    "STA-011",
                    "too many nuisances to average over: %d act together and need %d points, at most %d; use toys or the asymptotic method"
                            .formatted(nuisances.size(), size, MAX_POINTS));
        }
        points = new double[(int) size][rates.nuisances];
        weights = new double[(int) size];
        for (int p = 0; p < size; p++) {
            int rest = p;
            weights[p] = 1;
            for (int k = 0; k < rules.size(); k++) {
                GaussianRule rule = rules.get(k);
                int node = rest % rule.nodes.length;
                rest /= rule.nodes.length;
                points[p][nuisances.get(k)] = rule.nodes[node];
                weights[p] *= rule.weights[node];
            }
        }
    }

    /** Nuisances that act on several channels: one common grid. */
    static NuisanceGrid shared(Rates rates) {
        List<Integer> chosen = new ArrayList<>();
        for (int j = 0; j < rates.nuisances; j++) {
            if (channelsOf(rates, j) > 1) {
                chosen.add(j);
            }
        }
        return new NuisanceGrid(rates, chosen);
    }

    /** Nuisances that act on this channel alone. */
    static NuisanceGrid ownedBy(Rates rates, int channel) {
        List<Integer> chosen = new ArrayList<>();
        for (int j = 0; j < rates.nuisances; j++) {
            if (channelsOf(rates, j) == 1 && rates.strength(channel, j) > 0) {
                chosen.add(j);
            }
        }
        return new NuisanceGrid(rates, chosen);
    }

    private static int channelsOf(Rates rates, int j) {
        int touched = 0;
        for (int i = 0; i < rates.channels; i++) {
            touched += rates.strength(i, j) > 0 ? 1 : 0;
        }
        return touched;
    }

    /** Standard deviation in theta_j of the likelihood times the prior, at the counts of interest: at most 1. */
    private static double width(Rates rates, int j) {
        double information = 1;
        double strongest = 0;
        for (int i = 0; i < rates.channels; i++) {
            double strength = rates.strength(i, j);
            information += strength * strength * (rates.observed[i] + rates.totalBackground[i]);
            strongest = Math.max(strongest, strength);
        }
        return 1 / Math.sqrt(information + 10 * strongest * strongest);
    }
}
