package tenebra.darksector.relic.annihilation;

import java.util.List;
import tenebra.darksector.Mediator;
import tenebra.darksector.relic.AnnihilationCrossSection;
import tenebra.darksector.relic.EnergyStructure;

/**
 * Annihilation through a mediator of spin J and mass M in the s channel into all of the Standard Model:
 *
 * <pre>
 *   σ = 16π (2J+1)(1+δ)/(g₁g₂) s²/λ(s, m₁², m₂²) Γ_χχ(√s) Γ_SM(√s) / [(s − M²)² + M²Γ²]
 * </pre>
 *
 * <p>with the partial widths of a mediator of mass √s and δ = 1 for identical particles: the Breit-Wigner formula of the Particle Data
 * Group (review "Cross-section formulae for specific processes"), exact at tree level off the resonance as well, because the currents
 * and tensors of the Standard Model are conserved (tests compare with sums over explicit spinors). Γ contains the dark decays.
 * Immutable.
 */
public final class MediatorExchange implements AnnihilationCrossSection {
    private final Mediator mediator;
    private final CoupledPair pair;
    private final FinalStates finals;
    private final WidthScheme scheme;
    private final double factor;
    private final double totalWidth;
    private final double threshold;

    MediatorExchange(Mediator mediator, CoupledPair pair, FinalStates finals, WidthScheme scheme) {
        this.mediator = mediator;
        this.pair = pair;
        this.finals = finals;
        this.scheme = scheme;
        factor = 16 * Math.PI * spins(mediator.kind()) * pair.statistics();
        totalWidth = totalWidth(mediator.mass());
        threshold = Math.max(pair.sum(), finals.unit().threshold());
    }

    private static double spins(Mediator.Kind kind) {
        return switch (kind) {
            case SCALAR, PSEUDOSCALAR -> 1;
            case VECTOR, AXIAL -> 3;
            case SPIN_2 -> 5;
        };
    }

    private double totalWidth(double energy) {
        return pair.width(energy) + finals.width(energy);
    }

    /** Total width [GeV] on the mass shell, dark decays included. */
    public double totalWidth() {
        return totalWidth;
    }

    @Override
    public double at(double energy) {
        if (energy <= threshold) {
            return 0;
        }
        double mass = mediator.mass();
        double dark = pair.width(energy);
        double visible = finals.width(energy);
        double offShell = (energy - mass) * (energy + mass);
        double absorbed = scheme == WidthScheme.FIXED ? mass * totalWidth : energy * (dark + visible);
        double flux = complement(pair.sum(), energy) * complement(pair.difference(), energy);
        return factor * dark * visible / (flux * (offShell * offShell + absorbed * absorbed));
    }

    /** 1 − a²/s without cancellation. */
    private static double complement(double a, double energy) {
        return (energy - a) * (energy + a) / (energy * energy);
    }

    @Override
    public EnergyStructure structure() {
        List<EnergyStructure.Peak> peaks =
                totalWidth > 0 ? List.of(new EnergyStructure.Peak(mediator.mass(), totalWidth)) : List.of();
        return new EnergyStructure(threshold, finals.unit().thresholds(), peaks);
    }
}
