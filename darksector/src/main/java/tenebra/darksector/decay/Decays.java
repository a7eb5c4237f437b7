package tenebra.darksector.decay;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.expm1;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tenebra.core.Check;
import tenebra.darksector.Couplings;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

/**
 * The decays of a mediator: partial widths and what follows from them (Particle Data Group, review "Kinematics"). Where the
 * formulas of widths come from is said in {@link PairWidth}, {@link PhotonWidth} and {@link HadronicWidth}. Immutable.
 *
 * @param widths [GeV] of the channels that are open, in the order of {@link DecayChannel}
 * @param notes what these widths leave out or take roughly, one sentence each; none if there is nothing to say
 */
public record Decays(Mediator mediator, Map<DecayChannel, Double> widths, List<String> notes) {
    public Decays {
        Map<DecayChannel, Double> copy = new EnumMap<>(DecayChannel.class);
        widths.forEach((channel, width) -> {
            if (Check.notNegative("width into " + channel.symbol(), width, "GeV") > 0) {
                copy.put(channel, width);
            }
        });
        widths = Collections.unmodifiableMap(copy);
        notes = List.copyOf(notes);
    }

    /** All decays of that mediator at tree level, and into photons by loops. */
    public static Decays of(Mediator mediator, Couplings couplings) {
        return PartialWidths.of(mediator, couplings);
    }

    /** Width [GeV] of that channel; 0 if it is closed. */
    public double width(DecayChannel channel) {
        return widths.getOrDefault(channel, 0.0);
    }

    /** Total width [GeV]. */
    public double totalWidth() {
        return widths.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Width [GeV] into neutrinos and dark matter. */
    public double invisibleWidth() {
        return widths.entrySet().stream()
                .filter(entry -> !entry.getKey().isVisible())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Shares of the total width, in the order of {@link DecayChannel}; empty for a stable particle. */
    public Map<DecayChannel, Double> branchingRatios() {
        double total = totalWidth();
        Map<DecayChannel, Double> ratios = new EnumMap<>(DecayChannel.class);
        widths.forEach((channel, width) -> ratios.put(channel, width / total));
        return Collections.unmodifiableMap(ratios);
    }

    /** Mean life at rest [ns]; infinite for a stable particle. */
    public double lifetime() {
        return Constants.HBAR_C / (Constants.SPEED_OF_LIGHT * totalWidth());
    }

    /** Mean decay length (p/M) ħc/Γ [mm] at that energy [GeV], at least the mass; infinite for a stable particle. */
    public double decayLength(double energy) {
        double mass = mediator.mass();
        Check.inRange("energy of the mediator", energy, mass, Double.MAX_VALUE, "GeV");
        double momentum = Math.sqrt((energy - mass) * (energy + mass));
        return totalWidth() == 0 ? Double.POSITIVE_INFINITY : momentum / mass * Constants.HBAR_C / totalWidth();
    }

    /**
     * Probability that a mediator of that energy [GeV], made at 0, decays between two distances.
     *
     * @param near not negative [mm]
     * @param far at least near; may be infinite [mm]
     */
    public double probability(double energy, double near, double far) {
        Check.notNegative("near end of the decay volume", near, "mm");
        Check.inRange("far end of the decay volume", far, near, Double.POSITIVE_INFINITY, "mm");
        double length = decayLength(energy);
        if (length == 0) {
            return near == 0 ? 1 : 0;
        }
        return Double.isInfinite(length) ? 0 : -exp(-near / length) * expm1(-(far - near) / length);
    }
}
