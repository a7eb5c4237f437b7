package tenebra.darksector.relic.freezeout;

import java.util.List;
import tenebra.core.Check;
import tenebra.darksector.relic.AnnihilatingSector;
import tenebra.darksector.relic.Reaction;

/**
 * Thermally averaged annihilation of a dark sector, per pair and effective. The effective one counts all members as one species in chemical
 * equilibrium: Σ ⟨σv⟩_ij n_i n_j/n² over ordered pairs. So a particle that is its own antiparticle has ⟨σv⟩, a Dirac fermion or complex
 * scalar half of that of its pair. Reference: K. Griest, D. Seckel, Phys. Rev. D 43 (1991) 3191. Immutable and thread-safe.
 */
public final class ThermalAverage {
    private static final double LN_2 = StrictMath.log(2);

    private final List<Reaction> reactions;
    private final PairAverage[] pairs;
    private final DarkDensity density;
    private final double hottest;

    /** @param hottest smallest x = mass of the lightest member / temperature that is asked for */
    public ThermalAverage(AnnihilatingSector sector, double hottest) {
        this.hottest = Check.inRange("smallest x", hottest, 0.1, 1e3, "");
        this.reactions = sector.reactions();
        this.pairs = reactions.stream()
                .map(reaction -> new PairAverage(sector, reaction, hottest))
                .toArray(PairAverage[]::new);
        this.density = new DarkDensity(sector.members());
    }

    /** ⟨σv⟩ [GeV⁻²] of one reaction of the sector, by its number. */
    public double pair(int reaction, double x) {
        return StrictMath.exp(pairs[reaction].logAt(checked(x)));
    }

    /** ⟨σv⟩ [GeV⁻²] of the whole sector. */
    public double effective(double x) {
        return StrictMath.exp(logEffective(x));
    }

    /** Its logarithm; -infinity where nothing annihilates. */
    public double logEffective(double x) {
        double total = density.logTotal(checked(x));
        double result = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pairs.length; i++) {
            Reaction reaction = reactions.get(i);
            double ordered = reaction.first() == reaction.second() ? 0 : LN_2;
            double shares = density.logOf(reaction.first(), x) + density.logOf(reaction.second(), x) - 2 * total;
            result = logSum(result, pairs[i].logAt(x) + ordered + shares);
        }
        return result;
    }

    private static double logSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : larger + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - larger));
    }

    private double checked(double x) {
        return Check.inRange("x", x, hottest, 1e9, "");
    }
}
