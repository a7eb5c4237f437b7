package tenebra.statistics.cls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenebra.statistics.counting.Background;
import tenebra.statistics.counting.Channel;
import tenebra.statistics.counting.CountingModel;
import tenebra.statistics.counting.Effect;

/**
 * Nuisances that always act together in fixed proportion, as several relative uncertainties of one rate do: a sum of
 * independent Gaussians is one Gaussian, so that averaging over one of the quadratic sum is exact and far cheaper.
 */
final class ProportionalNuisances {
    private static final double EQUAL = 1e-12;

    /** ln(up) of every nuisance on every rate: for each channel its signal, then its backgrounds. */
    private final Map<String, double[]> actions = new LinkedHashMap<>();

    private final Map<String, String> leaders = new LinkedHashMap<>();
    private final int rates;

    private ProportionalNuisances(CountingModel model) {
        rates = model.channels().stream()
                .mapToInt(channel -> 1 + channel.backgrounds().size())
                .sum();
        int rate = 0;
        for (Channel channel : model.channels()) {
            collect(channel.signalEffects(), rate++);
            for (Background background : channel.backgrounds()) {
                collect(background.effects(), rate++);
            }
        }
        actions.keySet().forEach(name -> leaders.put(name, leaderOf(name)));
    }

    /** The same model with each group of proportional log-normal nuisances replaced by one. */
    static CountingModel merged(CountingModel model) {
        ProportionalNuisances groups = new ProportionalNuisances(model);
        List<Channel> channels = new ArrayList<>();
        int rate = 0;
        for (Channel channel : model.channels()) {
            List<Effect> signal = groups.merge(channel.signalEffects(), rate++);
            List<Background> backgrounds = new ArrayList<>();
            for (Background background : channel.backgrounds()) {
                backgrounds.add(new Background(
                        background.name(), background.expected(), groups.merge(background.effects(), rate++)));
            }
            channels.add(new Channel(channel.name(), channel.observed(), backgrounds, signal));
        }
        return new CountingModel(channels);
    }

    private void collect(List<Effect> effects, int rate) {
        for (Effect effect : effects) {
            double[] action = actions.computeIfAbsent(effect.nuisance(), name -> new double[rates]);
            boolean isLogNormal = Math.abs(effect.up() * effect.down() - 1) < EQUAL;
            action[rate] = isLogNormal ? StrictMath.log(effect.up()) : Double.NaN;
        }
    }

    /** The first nuisance whose action is a multiple of this one's; NaN is a multiple of nothing. */
    private String leaderOf(String name) {
        double[] mine = actions.getOrDefault(name, new double[0]);
        for (Map.Entry<String, double[]> other : actions.entrySet()) {
            if (other.getKey().equals(name) || isMultiple(mine, other.getValue())) {
                return other.getKey();
            }
        }
        return name;
    }

    private static boolean isMultiple(double[] a, double[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squareA += a[i] * a[i];
            squareB += b[i] * b[i];
        }
        return squareA > 0 && squareB > 0 && Math.abs(product * product / (squareA * squareB) - 1) < EQUAL;
    }

    /** The quadratic sum of each group's effects on one rate, with the leader's sign. */
    private List<Effect> merge(List<Effect> effects, int rate) {
        Map<String, Double> squares = new LinkedHashMap<>();
        List<Effect> merged = new ArrayList<>();
        for (Effect effect : effects) {
            String leader = leaders.getOrDefault(effect.nuisance(), effect.nuisance());
            double action = actions.getOrDefault(effect.nuisance(), new double[rates])[rate];
            if (Double.isNaN(action)) {
                merged.add(effect);
            } else {
                squares.merge(leader, action * action, Double::sum);
            }
        }
        squares.forEach((leader, square) -> {
            double own = actions.getOrDefault(leader, new double[rates])[rate];
            double width = Math.copySign(Math.sqrt(square), own);
            if (width != 0) {
                merged.add(new Effect(leader, StrictMath.exp(width), StrictMath.exp(-width)));
            }
        });
        return merged;
    }
}
